import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { liesBelow } from './disk';
import type { HugoConfig } from './hugo-config';
import type { Problem } from './note';

/** A folder that the configuration names and that is not read, with the reason. */
export interface RefusedFolder {
  file: string;
  reason: string;
}

/**
 * Keeps an import inside the archive it was given: a configuration, or a link in place of a
 * folder, may lead anywhere on the importer's computer, from where files would be published.
 * @returns the configuration without folders that lie elsewhere, or why nothing can be read
 */
export async function withinArchive(
  config: HugoConfig,
): Promise<
  | { config: HugoConfig; refused: RefusedFolder[]; problem?: never }
  | { config?: never; refused?: never; problem: Problem }
> {
  const { root, contentDir } = config;
  if (await leadsOut(contentDir, root)) {
    const text = `content 資料夾 ${contentDir} ${elsewhere}請把它放進網站的資料夾再匯入。`;
    return { problem: { text } };
  }
  const refused: RefusedFolder[] = [];
  const keep = async (folders: readonly string[]) => {
    const kept: string[] = [];
    for (const folder of folders) {
      if (await leadsOut(folder, root)) refused.push({ file: folder, reason: elsewhere });
      else kept.push(folder);
    }
    return kept;
  };
  return {
    config: {
      ...config,
      otherContentDirs: await keep(config.otherContentDirs),
      staticDirs: await keep(config.staticDirs),
      assetDirs: await keep(config.assetDirs),
    },
    refused,
  };
}

const elsewhere = '不在網站的資料夾裡，或是隱藏的資料夾，沒有讀。';

/** Whether a folder, its links followed, lies outside of the archive or in a hidden part of it. */
async function leadsOut(folder: string, root: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => undefined);
  // What is not there leads nowhere.
  if (real === undefined) return false;
  return !(await liesBelow(folder, root)) || isHidden(path.relative(await realpath(root), real));
}

/** Whether any part of a path begins with a dot, as the places of keys and settings do. */
export function isHidden(relative: string): boolean {
  return relative.split(/[\\/]/u).some((part) => part.startsWith('.') && part !== '.');
}
