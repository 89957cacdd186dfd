import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { takeFolder } from './folder-lock';

/*
 * Each server that uses data on its own disk leaves a mark beside them, so that nobody takes the data
 * away beneath it. A mark is a lock (`folder-lock.ts`) of a folder that there is not.
 */

const mark = /^(site-[\w-]+)\.lock$/;

/**
 * Says beside the data that this process uses them, as long as it lives.
 * @param data folder of the data; made where there is none
 * @throws where it cannot be written
 */
export async function markData(data: string): Promise<void> {
  fs.mkdirSync(/* turbopackIgnore: true */ data, { recursive: true, mode: 0o700 });
  await takeFolder(path.join(/* turbopackIgnore: true */ data, `site-${randomUUID()}`), 0);
  // Those that were killed leave theirs; whatever cannot be taken away does no harm to this one.
  await isInUse(data).catch(() => {});
}

/** Whether any server uses the data now. Takes away the marks of those that are gone. */
export async function isInUse(data: string): Promise<boolean> {
  const marks = fs
    .readdirSync(/* turbopackIgnore: true */ data)
    .flatMap((name) => mark.exec(name)?.[1] ?? []);
  const held = await Promise.all(
    marks.map((name) =>
      takeFolder(path.join(/* turbopackIgnore: true */ data, name), 0).then(
        (release) => release(),
        (error) => {
          if (error.code !== 'IN_USE') throw error;
          return true;
        },
      ),
    ),
  );
  return held.includes(true);
}
