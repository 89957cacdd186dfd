import fs from 'node:fs';
import path from 'node:path';
import type { Term } from '../glossary';
import { type BodyOptions, type Conversion, parseBody } from '../mdx/parse';

/** Where the specimen's text is; a body as an article has it, without front matter. */
export const specimenFile = 'lib/specimen/specimen.mdx';

/**
 * The text that shows once whatever an article's body can hold. It belongs to no publication; only
 * the term that it explains is taken from one.
 * @param glossary terms of the publication, of which the first is shown
 * @param conversion what another edition makes of the text
 * @throws where the text is not what an article may hold
 */
export async function readSpecimen(glossary: readonly Term[], conversion?: Conversion) {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), specimenFile);
  const text = fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8');
  const [term] = glossary;
  const body = term
    ? `${text}\n## 名詞\n\n文章第一次提到「${term.term}」，字下有點線，點一下就有解釋。\n`
    : text;
  const options: BodyOptions = { title: '字樣', conversion };
  const parsed = await parseBody(body, specimenFile, options);
  if (!parsed.body) {
    throw new Error(parsed.faults.map(({ line, found }) => `${line}: ${found}`).join('\n'));
  }
  const { headings, pictures } = parsed.body;
  return { body, options, explained: term ? [term] : [], headings, pictures };
}
