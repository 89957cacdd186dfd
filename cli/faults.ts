import { getArchive } from '../lib/articles';
import { ContentError } from '../lib/fault';

// Run by `next.config.ts` before a build: the report alone, or nothing.
try {
  await getArchive();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
