import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { attributesOf, isJsxElement, type JsxElement } from '../../mdx/jsx';
import { missingPart, nearestPassage, partsOf, type Words, wordsOf } from '../../sources/passages';
import { type SavedText, savedTexts } from '../../sources/saved-texts';
import type { Place } from '../../yaml';
import { loadOpenCc } from '../opencc';
import { placeOf } from '../places';
import type { ArticleSource, Finding, Rule } from '../rule';
import { isInScript, type Script, scriptOf } from '../scripts';

/** Words that an article says its source has. */
interface Quotation {
  words: string;
  place: Place;
  field?: string;
}

/**
 * Quotations that are not in the text saved of the source: misremembered, put together, or from
 * elsewhere. Translations cannot be compared; their originals are.
 */
export const quotedWords: Rule = {
  name: 'quoted-words',
  severity: 'warning',
  about:
    '引文要和存下的原文（content/sources/文章檔名.txt）一字不差：比對原文語言的「」與 <Quote>，以及 <Quote> 的 original。大小寫、標點與空白不計，刪節號的前後分開比對。',
  async article(source, context) {
    const saved = savedTexts(context).bySlug.get(source.article.slug);
    if (!saved) return [];
    const quotations = quotationsIn(source, scriptOf(saved.text));
    if (quotations.length === 0) return [];
    const fold = await hanFolder();
    const text = wordsOf(saved.text, fold);
    return quotations.flatMap((quotation) => compare(quotation, text, saved, fold));
  },
  archive: (context) => savedTexts(context).findings,
};

function compare(
  { words, ...rest }: Quotation,
  text: Words,
  { file }: SavedText,
  fold: (character: string) => string,
): Finding[] {
  const { place, ...field } = rest;
  const missing = missingPart(
    partsOf(words).map((part) => wordsOf(part, fold)),
    text,
  );
  if (!missing) return [];
  const shown = cut(missing.part.text.trim());
  if (missing.elsewhere) {
    return [
      {
        ...place,
        ...field,
        found: `「${shown}」在原文裡的順序不一樣。`,
        advice: `請照 ${file} 的順序引用，或分成兩段引文。`,
      },
    ];
  }
  const nearest = nearestPassage(missing.part, text);
  return [
    {
      ...place,
      ...field,
      found: `引文「${shown}」不在存下的原文裡。`,
      advice: nearest
        ? `最接近的是 ${file} 第 ${nearest.line} 行：「${cut(nearest.passage, 200)}」，請對照改正。`
        : `${file} 裡沒有相近的句子。若引自別的作品，請放進有 href 的 <Quote>；若不是原句，請不要用引號。`,
    },
  ];
}

function cut(words: string, length = 60): string {
  return words.length > length ? `${words.slice(0, length)}……` : words;
}

function quotationsIn(source: ArticleSource, script: Script): Quotation[] {
  const found: Quotation[] = [];
  const walk = (node: Nodes | Root) => {
    if (isJsxElement(node) && node.name === 'Quote') {
      found.push(...fromQuote(node, source, script));
      return;
    }
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      found.push(...fromBlock(node, script));
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(source.tree);
  return found;
}

function fromQuote(node: JsxElement, { article }: ArticleSource, script: Script): Quotation[] {
  const { href, lang, original } = attributesOf(node);
  const { url, language } = article.source ?? {};
  if (href && url && bare(href) !== bare(url)) return [];
  const place = placeOf(node);
  if (original !== undefined) return [{ words: original, place, field: 'original' }];
  const words = textOf(node);
  const isOriginal =
    lang && language ? primary(lang) === primary(language) : isInScript(words, script);
  return isOriginal ? [{ words, place }] : [];
}

/** The quotations 「…」 of a paragraph that are long enough to be more than a term. */
function fromBlock(block: Nodes, script: Script): Quotation[] {
  const leaves: { start: number; value: string; place: Place }[] = [];
  let text = '';
  const collect = (node: Nodes) => {
    if (node.type === 'text') {
      leaves.push({ start: text.length, value: node.value, place: placeOf(node) });
      text += node.value;
    } else if (node.type === 'break') text += '\n';
    else if (node.type === 'inlineCode') text += node.value;
    else if (isJsxElement(node) && node.name === 'Quote') text += '\n';
    else if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(block);
  return [...text.matchAll(/「([^「」]+)」/gu)].flatMap(({ 1: words = '', index }) => {
    if (!isInScript(words, script) || lengthOf(words) < leastLength(script)) return [];
    const leaf = leaves.findLast(({ start }) => start <= index);
    if (!leaf) return [];
    const above = leaf.value.slice(0, index - leaf.start).split('\n');
    const column = (above.at(-1)?.length ?? 0) + (above.length > 1 ? 1 : leaf.place.column);
    return [{ words, place: { line: leaf.place.line + above.length - 1, column } }];
  });
}

function lengthOf(words: string): number {
  return wordsOf(words, (character) => character).words.length;
}

/** In words, or in characters where those are words. */
function leastLength(script: Script): number {
  return script === 'Han' || script === 'Kana' ? 8 : 3;
}

function primary(language: string): string {
  return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}

function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, '');
}

let folder: Promise<(character: string) => string> | undefined;

/** 「體」 and 「体」 are one character to a quotation. */
function hanFolder(): Promise<(character: string) => string> {
  folder ??= loadOpenCc().then(({ toSimplified }) => {
    const known = new Map<string, string>();
    return (character) => {
      const folded = known.get(character) ?? toSimplified(character);
      known.set(character, folded);
      return folded;
    };
  });
  return folder;
}
