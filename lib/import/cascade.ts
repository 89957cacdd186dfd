import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { ContentFile } from './content-files';
import { readText } from './disk';
import { property } from './field-values';
import { isFurniture } from './fields';
import { type Note, quote } from './note';
import { isEmpty, yamlValue } from './read-front-matter';
import { readSource } from './source';
import { hiddenReason, largestFile, readEntries } from './survey';

/** What a list (`_index.md`) says for every post below it. */
export interface Cascade {
  /** The list; undefined for what the configuration says for the whole site. */
  list: ContentFile | undefined;
  /** Why the posts are not shown; undefined where they are. */
  hides: string | undefined;
  /** What else it says, for the list's report. */
  notes: Note[];
}

const targets = new Set(['target', '_target']);

/** Reads the `cascade` of a list: one map, or several for different targets. */
export async function readCascades(list: ContentFile): Promise<Cascade[]> {
  if ((await stat(list.file)).size > largestFile) return [];
  const { source } = readSource((await readText(list.file)) ?? '');
  const entry = (source ? readEntries(source) : []).find(
    ({ name }) => name.toLowerCase() === 'cascade',
  );
  return entry ? cascadesIn(entry.data, entry.line, list) : [];
}

/** Reads the `cascade` of a site's configuration. */
export function siteCascades(data: unknown): Cascade[] {
  return cascadesIn(data, 1, undefined);
}

function cascadesIn(data: unknown, line: number, list: ContentFile | undefined): Cascade[] {
  if (isEmpty(data)) return [];
  return (Array.isArray(data) ? data : [data]).map((one: unknown) => {
    const fields = Object.entries(typeof one === 'object' && one !== null ? one : { cascade: one });
    const find = (name: string) =>
      fields.find(([key]) => key.toLowerCase() === name)?.[1] ?? property(one, name);
    const isDraft = /^(?:true|yes)$/iu.test(String(find('draft')));
    const hides = isDraft ? 'draft: true' : hiddenReason(find);
    const notes = fields.flatMap(([name, value]): Note[] => {
      if (targets.has(name) || isEmpty(value)) return [];
      const isHiding = hides !== undefined && /^(?:draft|headless|_?build)$/iu.test(name);
      const said = `cascade 的「${name}: ${shown(value)}」`;
      return [
        isHiding
          ? { kind: 'guessed', line, text: `${said} → 下面的文章當成草稿。` }
          : {
              kind: isFurniture(name) ? 'dropped' : 'unconverted',
              line,
              text: `${said} 沒有帶到下面的文章。`,
            },
      ];
    });
    return { list, hides, notes };
  });
}

/**
 * Why a post that says nothing about it is a draft: by what a list above it says. A cascade for
 * some posts only counts for all below it: too many drafts do less harm than one post too many.
 */
export function cascadeFor(content: ContentFile, cascades: readonly Cascade[]): string | undefined {
  for (const { list, hides } of cascades) {
    const folder = list ? posix.dirname(list.path) : '.';
    const isBelow = folder === '.' || content.path.startsWith(`${folder}/`);
    if (hides !== undefined && isBelow)
      return `${list ? `${list.path}.md ` : '網站設定'}的 cascade（${hides.replace(/。$/u, '')}）`;
  }
  return undefined;
}

function shown(value: unknown): string {
  try {
    return quote(yamlValue(value));
  } catch {
    return '…';
  }
}
