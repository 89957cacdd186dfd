import { getArchive } from '../lib/articles';
import { ContentError } from '../lib/fault';
import { makePictures } from '../lib/picture-sizes/make';
import { indexFiles } from '../lib/site-index/index-files';
import { writeIndex } from '../lib/site-index/write-index';

// Run by `next.config.ts` before a build: reports what is wrong with the content, or makes the sizes
// of its pictures, and the index in the folder that is named, and prints that one's version.
const [folder = ''] = process.argv.slice(2);
try {
  const archive = await getArchive();
  await makePictures(archive);
  const files = await indexFiles(archive);
  process.stdout.write(writeIndex(files, folder));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
