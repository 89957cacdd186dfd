import { visit } from 'unist-util-visit';
import { componentExamples } from '../../mdx/elements';
import { isChinese } from '../characters';
import { placeOf } from '../places';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule, WrittenSource } from '../rule';

interface Stray {
  start: number;
  end: number;
  found: string;
  advice: string;
}

const components = Object.keys(componentExamples).join('|');
const link = /(!?)\[(?!\^)[^[\]\n]+\](?: ?\(| ?（)/g;
const address = /^(?:https?:|www\.|mailto:|\.{0,2}\/|#)/;
const note = /\[\^[\p{L}\d]{1,20}\]/gu;
const fullWidthTag = new RegExp(`＜/?(?:${components})(?![A-Za-z])[^＞\\n]*＞?`, 'giu');

/**
 * Markdown that went wrong and stays in the text as typed. Code, escaped marks and lines with
 * entities are not looked at: there a mark is meant.
 */
export const strayMarkup: Rule = {
  name: 'stray-markup',
  severity: 'warning',
  about:
    'Markdown 寫錯了，符號會照原樣印出來：括號不對的連結與圖片、不成對的 **、# 後面少空白的標題、- 後面少空白的清單、沒有內容的註腳、表頭與第二行格數不同的表格、別的程式的 [!NOTE] 與 ^[註腳]、全形的 ＊＊ 與 ＜元件＞。沒有文字的標題，以及被下一行的 --- 變成標題的段落也看。',
  written(source) {
    const inProse = proseOf(source)
      .filter(({ field }) => field === undefined)
      .flatMap((prose) => [
        ...report(prose, othersIn(prose)),
        ...report(prose, tablesIn(prose)),
        ...report(prose, linksIn(prose)),
        ...report(prose, boldIn(prose)),
        ...report(prose, lineStartsIn(prose)),
        ...report(prose, notesIn(prose)),
        ...report(prose, tagsIn(prose)),
      ]);
    return [...headingsIn(source), ...inProse];
  },
};

/** Marks of other programs, and marks typed at full width. */
const others: readonly { pattern: RegExp; found: string; advice: string }[] = [
  {
    pattern: /＊＊[^＊\n]+＊＊/g,
    found: '的星號是全形，不會變成粗體。',
    advice: '粗體請用半形的星號：**文字**',
  },
  {
    pattern: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gim,
    found: '不會變成附註。',
    advice: '請改用元件 <Callout title="標題">…</Callout>。',
  },
  {
    pattern: /\^\[[^\]\n]+\]/g,
    found: '不會變成註腳。',
    advice: '請在這裡寫 [^1]，在文末另起一段寫 [^1]: 註腳的內容',
  },
];

function othersIn({ text }: Prose): Stray[] {
  return others.flatMap(({ pattern, found, advice }) =>
    [...text.matchAll(pattern)].map(({ index, 0: written }) => ({
      start: index,
      end: index + written.length,
      found: `「${written.slice(0, 20)}」${found}`,
      advice,
    })),
  );
}

/** The line below a table's head, which makes no table where it has other columns than the head. */
function tablesIn({ text }: Prose): Stray[] {
  const pattern =
    /^[^|\n]*\|.*\n(?=[|:\- \t]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/gm;
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.indexOf('\n'),
    found: `「${written.slice(0, 20)}」不會變成表格：第二行的格數和表頭不一樣。`,
    advice: '第二行的每一格寫 ---，格數和表頭一樣：| 甲 | 乙 | 的下一行是 | --- | --- |',
  }));
}

/** Headings without words, and paragraphs that a line of - or = below has turned into headings. */
function headingsIn({ tree, source }: WrittenSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'heading', (node) => {
    const { start, end } = node.position ?? {};
    const written = source.slice(start?.offset, end?.offset);
    if (node.children.length === 0) {
      findings.push({
        ...placeOf(node),
        found: '標題沒有文字。',
        advice: '請在 # 後面空一格寫上標題，或刪掉這一行。',
      });
    } else if (!written.startsWith('#')) {
      findings.push({
        ...placeOf(node),
        found: `「${written.slice(0, 20)}」下一行的 ${written.at(-1)} 把它變成了標題。`,
        advice: '要分隔線，請在前面空一行；要標題，請用 ## 開頭。',
      });
    }
  });
  return findings;
}

function report(prose: Prose, strays: readonly Stray[]): Finding[] {
  return strays
    .filter(({ start, end }) => isAsTyped(prose, start, end))
    .map(({ start, end, ...words }) => findingIn(prose, [start, end], words));
}

function isAsTyped(prose: Prose, start: number, end: number): boolean {
  return prose.edit(start, end, '') !== undefined;
}

function linksIn({ text, after }: Prose): Stray[] {
  return [...text.matchAll(link)].flatMap(({ index, 0: written, 1: picture }) => {
    const end = index + written.length;
    const rest = text.slice(end).trimStart();
    // A plain address is a link of its own, of which only the first letter is known here.
    if (!address.test(rest) && !(rest === '' && /^[hw]?$/.test(after))) return [];
    const what = picture ? '圖片' : '連結';
    const right = picture ? '![畫面內容](/images/posts/圖.jpg)' : '[文字](網址)';
    return {
      start: index,
      end,
      found: `「${written}」不會變成${what}。`,
      advice: `${what}請寫成 ${right}：括號都用半形，中間不要有空白，最後要有 )。`,
    };
  });
}

function boldIn({ text, before, after }: Prose): Stray[] {
  const marks = [...text.matchAll(/(?<!\*)\*\*(?!\*)/g)].filter(({ index }) => {
    const left = text.slice(0, index).trimEnd().at(-1) ?? before;
    const right = text.slice(index + 2).trimStart()[0] ?? after;
    // In `2**10`, `src/**/*.ts` and `f**k` the stars are no markup.
    return isChinese(left) || isChinese(right);
  });
  const lineOf = (index: number) => text.slice(0, index).split('\n').length;
  const firstOfLine = marks.filter(
    ({ index }, at) => at === 0 || lineOf(marks[at - 1]?.index ?? 0) !== lineOf(index),
  );
  return firstOfLine.flatMap(({ index: start }) => {
    const loose = /^\*\* *([^*\n]+?) *\*\*/.exec(text.slice(start))?.[1];
    // Two stars by themselves are a sign, as below a table.
    if (!loose && / $/.test(text.slice(0, start)) && text[start + 2] === ' ') return [];
    return {
      start,
      end: start + 2,
      found: '這裡的 ** 會照原樣印出來。',
      advice: loose
        ? `粗體的 ** 要緊貼文字：**${loose}**`
        : '粗體前後各要一個 **，請補上另一半或刪掉；要印出星號，請寫成 \\*\\*。',
    };
  });
}

function lineStartsIn({ text, before }: Prose): Stray[] {
  const strays: Stray[] = [];
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { line, at };
  });
  const starts = lines.filter(({ at }) => at > 0 || before === '');
  for (const { line, at } of starts) {
    const [mark, heading = ''] =
      /^(?:#{2,6}(?=[^ \t#])|＃{2,6}|＃(?=[ 　]))[ 　]*(.*)/u.exec(line) ?? [];
    if (mark === undefined) continue;
    const level = /^[#＃]+/u.exec(line)?.[0].length ?? 2;
    strays.push({
      start: at,
      end: at + level,
      found: `「${line.slice(0, 20)}」不會變成標題。`,
      advice: `# 用半形，後面空一格：${'#'.repeat(Math.max(2, level))} ${heading}`,
    });
  }
  // One such line may begin with a minus or a dash; several are a list.
  const items = starts.filter(({ line }) => /^-\p{Script=Han}/u.test(line));
  const [first] = items;
  if (first && items.length > 1) {
    strays.push({
      start: first.at,
      end: first.at + 1,
      found: `「${first.line.slice(0, 20)}」不會變成清單。`,
      advice: `- 後面空一格：- ${first.line.slice(1, 20)}`,
    });
  }
  return strays;
}

function notesIn({ text }: Prose): Stray[] {
  return [...text.matchAll(note)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    found: `註腳 ${written} 沒有內容。`,
    advice: `請在文末另起一段寫 ${written}: 註腳的內容`,
  }));
}

function tagsIn({ text }: Prose): Stray[] {
  return [...text.matchAll(fullWidthTag)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    found: `「${written.slice(0, 30)}」的角括號是全形，不會變成元件。`,
    advice: '角括號請用半形的 < 與 >。',
  }));
}
