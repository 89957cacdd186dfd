import { getArchive } from '../lib/articles';
import { ContentError } from '../lib/fault';
import { toldFileError } from '../lib/file-error';
import { indexFiles } from '../lib/site-index/index-files';
import { writeIndex } from '../lib/site-index/write-index';

// Run by `next.config.ts` before a build: reports what is wrong with the content, or makes the
// index in the folder that is named and prints its version.
const [folder = ''] = process.argv.slice(2);
try {
  const files = await indexFiles(await getArchive());
  process.stdout.write(writeIndex(files, folder));
} catch (error) {
  const told = error instanceof ContentError ? error.message : toldFileError(error);
  if (told === undefined) throw error;
  console.error(`\n${told}`);
  process.exitCode = 1;
}
