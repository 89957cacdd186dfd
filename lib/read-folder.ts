import fs from 'node:fs';
import path from 'node:path';
import type { Edition } from './edition';
import type { Fault } from './fault';
import type { FileCache } from './file-cache';
import { contentDir, displayPath } from './paths';
import { getPublication } from './site';
import { NotUtf8Error, notUtf8 } from './utf8';

/** What a file was read as, or what is wrong with it. */
export interface ReadResult<Entry> {
  entry: Entry | undefined;
  faults: Fault[];
}

/**
 * Reads the files of an edition: `<slug>.en.mdx` where it has files of its own, else those whose
 * names have no such part.
 */
export async function readFolder<Entry>(
  folder: string,
  edition: Edition,
  faults: Fault[],
  read: (source: string, slug: string, file: string) => Promise<ReadResult<Entry>>,
  cached: {
    files: FileCache<ReadResult<Entry>>;
    version: string;
    /** Which part of the way through the files to begin at, to go on to the end and then from the first. */
    startAt?: number | undefined;
    onProgress?: ((done: number, total: number) => void) | undefined;
  },
): Promise<Entry[]> {
  const root = path.join(contentDir, folder);
  const names = fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : [];
  const parts = getPublication().editions.flatMap(({ files }) => files ?? []);
  const partOf = (name: string) => parts.find((part) => name.endsWith(`.${part}.mdx`));
  const ending = edition.files === undefined ? '.mdx' : `.${edition.files}.mdx`;
  const all = new Set(names.map(({ name }) => name.normalize('NFC')));
  const entries: Entry[] = [];
  const slugs = new Map<string, string>();
  const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const first = Math.floor(sorted.length * (cached.startAt ?? 0));
  for (const [done, item] of [...sorted.slice(first), ...sorted.slice(0, first)].entries()) {
    cached.onProgress?.(done, names.length);
    const { name } = item;
    if (name.startsWith('.') || name.endsWith('~')) continue;
    if (partOf(name) !== edition.files) continue;
    const file = displayPath(folder, name);
    if (!item.isFile() || !name.endsWith('.mdx')) {
      const [found, advice] = item.isDirectory()
        ? ['這是資料夾，這裡只放 .mdx 檔案。', '請移到別的地方，裡面的文章放到這一層。']
        : ['這裡只放 .mdx 檔案。', '請改檔名，或移到別的資料夾。'];
      faults.push(at(file, 'stray-file', found, advice));
      continue;
    }
    const slug = name.slice(0, -ending.length).normalize('NFC');
    if (edition.files !== undefined && !all.has(`${slug}.mdx`)) {
      faults.push(
        at(
          file,
          'no-original',
          `這是翻譯，但沒有原文${displayPath(folder, `${slug}.mdx`)}。`,
          '請改成原文的檔名，或補上原文。',
        ),
      );
      continue;
    }
    const twin = slugs.get(slug.toLowerCase());
    slugs.set(slug.toLowerCase(), name);
    if (twin) {
      faults.push(
        at(
          file,
          'duplicate-slug',
          `網址和 ${twin} 重複了。`,
          '兩篇文章的檔名要不一樣，請改其中一個。',
        ),
      );
      continue;
    }
    const result = await cached.files
      .read(
        path.join(root, name),
        cached.version,
        (source) => read(source, slug, file),
        // A missing picture may turn up without the article's file changing.
        ({ faults }) => faults.length === 0,
      )
      .catch((error) => ({ entry: undefined, faults: [unreadable(file, error)] }));
    if (result.entry !== undefined) entries.push(result.entry);
    faults.push(...result.faults);
  }
  return entries;
}

/** The file is no UTF-8; or the parser gave up; or the file is gone, or its name is no text, so that nobody can ask for it. */
function unreadable(file: string, error: unknown): Fault {
  if (error instanceof NotUtf8Error) return notUtf8(file);
  const isGone = error instanceof Error && 'code' in error;
  return isGone
    ? at(file, 'unreadable', `打不開這個檔案（${error.code}）。`, '請檢查檔名與讀取權限。')
    : at(file, 'unreadable', `讀不完這個檔案（${error}）。`, '內容的結構太深或太亂，請簡化。');
}

function at(file: string, rule: string, found: string, advice: string): Fault {
  return { file, line: 1, column: 1, rule, found, advice };
}
