import fs from 'node:fs';
import path from 'node:path';

/** Editors save in several steps: a new file, a rename over the old one, a second write. */
const quietTime = 50;
const retryTime = 1000;

/**
 * Calls back when something in a folder or below it changed: once for each burst of changes, 50 ms
 * after its last. Folders may come, go and be replaced meanwhile.
 * @param root absolute path; may be missing at first
 * @returns stops watching
 */
export function watchFolder(root: string, onChange: () => void): () => void {
  let watchers: fs.FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;

  const stop = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    watchers = [];
  };
  const later = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (watchAll()) onChange();
    }, time);
  };
  // One watcher a folder: Node's own `recursive` on Linux watches every file and loses track of
  // one that is renamed over. All anew after each burst, as a folder may have been replaced too.
  const watchAll = () => {
    stop();
    try {
      watchers = [root, ...foldersUnder(root)].map((folder) =>
        fs.watch(folder, () => later(quietTime)).on('error', () => later(retryTime)),
      );
      return true;
    } catch {
      later(retryTime);
      return false;
    }
  };
  watchAll();
  return stop;
}

function foldersUnder(root: string): string[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
