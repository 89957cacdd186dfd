import { convertBody } from './body';
import { type FieldRules, plainRules } from './field-values';
import { FrontMatterConversion, filledEntry } from './front-matter';
import { checkMdx } from './mdx-check';
import type { Note, Problem } from './note';
import { isSiteAbsolute, type PictureUse } from './pictures';
import { noContext, type PostContext } from './post-context';
import { readFrontMatter } from './read-front-matter';
import { readSource } from './source';

/** A post as our article, with everything its editor should know. */
export interface Conversion {
  /** The whole file. */
  mdx: string;
  /** In the order of their lines. */
  notes: Note[];
  pictures: PictureUse[];
  /** Whether it is not to be public (yet). */
  isDraft: boolean;
  /** The bodies by themselves: Hugo's and ours. */
  bodies: { before: string; after: string };
  /** Words of the body that stand in the front matter now, or only marked what does. */
  moved: string;
}

/**
 * Turns a Hugo post into an article of ours.
 * @param input the post's text, as the file has it
 * @returns the article, or why there is none; never throws
 */
export function convertPost(
  input: string,
  context: PostContext = noContext,
  rules: FieldRules = plainRules,
): { conversion: Conversion; problems?: never } | { conversion?: never; problems: Problem[] } {
  try {
    return convert(input, context, rules);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ text: `轉換程式沒有處理好這一篇（${reason}），請回報。` }] };
  }
}

function convert(
  input: string,
  context: PostContext,
  rules: FieldRules,
): ReturnType<typeof convertPost> {
  const { source, problem } = readSource(input);
  if (!source) return { problems: [problem] };
  const { frontMatter, problems } = readFrontMatter(source);
  if (!frontMatter) return { problems };
  const front = new FrontMatterConversion(frontMatter, rules);

  const cover = front.get('cover');
  const givenCover = typeof cover === 'string' && cover !== '' ? cover : undefined;
  const body = convertBody(source.body, source.bodyLine, givenCover, context);
  const unsafe = checkMdx(body.text);
  if (unsafe) return { problems: [unsafe] };

  const notes = [...body.notes];
  let moved = '';
  if (body.cover) {
    const { path, mark, alt, title, line } = body.cover;
    if (givenCover === undefined) front.set('cover', path);
    const hasAlt = filledEntry(frontMatter, 'coverAlt') || front.get('coverAlt');
    moved = mark;
    for (const [what, words] of [
      ['替代文字', alt],
      ['標題', title],
    ] as const) {
      if (!words) continue;
      if (hasAlt || moved !== mark) {
        const text = `封面圖的${what}「${words}」沒有帶過來。`;
        notes.push({ kind: 'unconverted', line, text });
        continue;
      }
      front.set('coverAlt', words);
      moved += ` ${words}`;
      notes.push({ kind: 'guessed', line, text: `封面圖的${what} → coverAlt：「${words}」` });
    }
  }
  notes.push(...front.notes);
  const pictures = [...body.pictures];
  if (givenCover && isSiteAbsolute(givenCover)) {
    pictures.unshift({ url: givenCover, line: front.lineOf('cover') ?? 1 });
  }
  const fields = front.toString();
  return {
    conversion: {
      mdx: ['---', ...(fields === '' ? [] : [fields]), '---', body.text].join('\n'),
      notes: notes.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      pictures,
      isDraft: front.get('draft') === true,
      bodies: { before: source.body, after: body.text },
      moved,
    },
  };
}
