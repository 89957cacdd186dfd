import fs from 'node:fs';
import path from 'node:path';
import { oncePerCheck } from '../check/once-per-check';
import type { ArchiveFinding } from '../check/rule';
import { normaliseSource } from '../normalise-source';
import { contentDir, displayPath } from '../paths';
import { decodeUtf8 } from '../utf8';

const folder = 'sources';
/** More than a book; a file this large was put there by mistake. */
const largestText = 5_000_000;

/** The texts in `content/sources/`: what articles quote from, in its own language. Never published. */
export interface SavedTexts {
  /** By the article's slug. */
  bySlug: ReadonlyMap<string, SavedText>;
  /** Files that are of no use. */
  findings: ArchiveFinding[];
}

export interface SavedText {
  /** As reports name it. */
  file: string;
  text: string;
}

/** Reads every text that was saved of a source. */
export const savedTexts = oncePerCheck(({ archive }): SavedTexts => {
  const root = path.join(contentDir, folder);
  const bySlug = new Map<string, SavedText>();
  const findings: ArchiveFinding[] = [];
  const broken = new Set(archive.faults.map(({ file }) => file));
  for (const item of fs.existsSync(root) ? fs.readdirSync(root, { withFileTypes: true }) : []) {
    const { name } = item;
    if (name.startsWith('.') || name.endsWith('~')) continue;
    const file = displayPath(folder, name);
    const add = (found: string, advice: string) =>
      findings.push({ file, line: 1, column: 1, found, advice });
    if (!item.isFile() || !name.endsWith('.txt')) {
      add('這裡只放 .txt 檔案。', '請把原文存成純文字（UTF-8），檔名和文章一樣。');
      continue;
    }
    const slug = name.slice(0, -'.txt'.length).normalize('NFC');
    const isKnown = archive.bySlug.has(slug) || broken.has(displayPath('posts', `${slug}.mdx`));
    if (!isKnown) {
      add(
        `沒有叫「${slug}」的文章。`,
        '檔名要和文章一樣（ai-chips.mdx → ai-chips.txt），或請刪掉。',
      );
      continue;
    }
    const bytes = fs.readFileSync(path.join(root, name));
    const text = bytes.length > largestText ? undefined : decode(bytes);
    if (text === undefined) add('讀不出文字。', '請存成 5 MB 以內的純文字，編碼用 UTF-8。');
    else if (text.trim() === '') add('檔案是空的。', '請貼上出處的原文，或刪掉這個檔案。');
    else bySlug.set(slug, { file, text });
  }
  return { bySlug, findings };
});

function decode(bytes: Buffer): string | undefined {
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : withoutTimes(normaliseSource(text));
}

/** Blanks out the times of subtitles and transcripts, which stand in the middle of sentences. */
function withoutTimes(text: string): string {
  const clock = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?`;
  const times = new RegExp(
    String.raw`^[ \t]*(?:\d+[ \t]*\r?\n)?[ \t]*[[(]?${clock}(?:[ \t]*-->[ \t]*${clock})?[\])]?`,
    'gm',
  );
  return text.replaceAll(times, (time) => time.replaceAll(/[^\r\n]/g, ' '));
}
