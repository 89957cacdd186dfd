import type { FileList } from './files';

/** So many bytes at most does a browser fetch that nobody has asked for yet. */
const mostBytes = 4_000_000;

/**
 * Which files of the search a device is to keep for use without a connection: what fits, in the order
 * in which they are given. Chosen here, as a list of all files is megabytes for a large archive.
 * @param files paths below `search/`, with their sizes in bytes
 */
export function offlineFiles(files: Iterable<readonly [path: string, bytes: number]>): FileList {
  const paths: string[] = [];
  let room = mostBytes;
  for (const [path, bytes] of files) {
    room -= bytes;
    if (room < 0) break;
    paths.push(path);
  }
  return paths;
}
