import { getArchive } from './articles';
import { ContentError } from './fault';

/**
 * Reads the publication and ends the process with the report where something is wrong with it, so
 * that an author sees their mistakes and not the build's inner life.
 */
export async function reportFaultsAndExit(): Promise<void> {
  try {
    await getArchive();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}
