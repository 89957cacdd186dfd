import type { Article } from '../article';
import { escapeXml } from '../xml';
import { indexedWords } from './words';

/**
 * An article as Pagefind reads it. Its language is none, so that the engine cuts at our blanks only.
 */
export function pageOf({ title, description, sections }: Article): string {
  const element = (name: string, text: string, attributes = '') =>
    `<${name}${attributes}>${escapeXml(indexedWords(text))}</${name}>`;
  const body = sections.flatMap(({ heading, text }) => [
    heading ? element(`h${heading.depth}`, heading.text) : '',
    ...text.split('\n').map((block) => element('p', block)),
  ]);
  return [
    '<html lang="und"><body data-pagefind-body>',
    element('h1', title, ' data-pagefind-meta="title"'),
    element('p', description),
    ...body,
    '</body></html>',
  ].join('\n');
}
