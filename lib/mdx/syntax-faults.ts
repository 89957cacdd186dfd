import type { Fault } from '../fault';
import { articleElements, componentExamples, emptyComponents, isComponentName } from './elements';

/** What the MDX parser throws; see https://github.com/vfile/vfile-message. */
interface SyntaxMessage {
  reason: string;
  line?: number;
  column?: number;
  ruleId?: string;
  source?: string;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return typeof error === 'object' && error !== null && 'reason' in error;
}

/** Elements that have no closing tag in HTML, which editors know from there, and what to write. */
const voidElements: Readonly<Record<string, string>> = {
  br: '換行請寫成 <br />。',
  img: '圖片請寫成 ![畫面內容](/images/posts/圖.jpg)。',
};

const emptyLeftOpen = new RegExp(
  `closing tag for \`<(${[...emptyComponents, ...Object.keys(voidElements)].join('|')})>\` \\((\\d+):(\\d+)`,
);

function messageOf(error: unknown): SyntaxMessage {
  if (!isSyntaxMessage(error)) return { reason: String(error) };
  const { reason, line, column, ruleId, source } = error;
  // Where a tag that was left open begins, the parser tells only in words.
  const open =
    /^Expected a closing tag for `[^`]*` \((\d+):(\d+)/.exec(reason) ?? emptyLeftOpen.exec(reason);
  return open
    ? { reason, ruleId, source, line: Number(open.at(-2)), column: Number(open.at(-1)) }
    : { reason, ruleId, source, line, column };
}

const mostFaultsPerFile = 20;

/** Hugo's `{{< … >}}` and `{{% … %}}`, on one line. */
const shortcode = /\{\{[<%].*?[>%]\}\}/g;

/**
 * Parses a body, and where the parser stops at a stray `<`, `{` or `}`, or at prose that begins
 * with `import` or `export`, makes that character harmless and asks again, so that an author sees
 * all faults in one run.
 * @param parse throws at a syntax error
 * @returns the tree, undefined where the text is past mending, and the syntax errors
 */
export function parseTolerantly<Tree>(
  body: string,
  file: string,
  parse: (text: string) => Tree,
): { tree: Tree | undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  let text = body;
  const broken = new Set<string>();
  for (let round = 0; round < mostFaultsPerFile; round += 1) {
    try {
      return { tree: parse(text), faults };
    } catch (error) {
      const message = messageOf(error);
      const stray = strayCharacter(text, message);
      if (
        stray &&
        shortcodesIn(text).some(({ start, end }) => start <= stray.offset && stray.offset < end)
      ) {
        // All at once: the parser takes long to stumble over each.
        for (const hugo of shortcodesIn(text).slice(0, mostFaultsPerFile)) {
          faults.push(shortcodeFault(file, body, hugo));
        }
        text = text.replaceAll(shortcode, (written) => '＊'.repeat(written.length));
        continue;
      }
      const names = tagNames(text, message, stray);
      // Once half of a tag was made harmless, the other half seems to miss it.
      if (!isMismatch(message) || !names.some((name) => broken.has(name))) {
        faults.push(faultAt(file, body, message, stray));
        for (const name of names) if (!Object.hasOwn(voidElements, name)) broken.add(name);
      }
      if (!stray) break;
      const { character, offset } = stray;
      text = text.slice(0, offset) + harmless[character] + text.slice(offset + 1);
    }
  }
  return { tree: undefined, faults };
}

/** Names of the tags that a message is about, in lower case; an element without a name is ''. */
function tagNames(text: string, { reason }: SyntaxMessage, stray: Stray | undefined): string[] {
  const at = stray ? /^<\/?([\p{L}>][\w.-]*)/u.exec(text.slice(stray.offset)) : null;
  // A component without content is at fault itself, whatever is closed after it.
  const empty = emptyLeftOpen.exec(reason)?.[1];
  if (empty !== undefined) return [empty.toLowerCase()];
  const told = [...reason.matchAll(/`<\/?([\w.-]*)>`/g)];
  return [...(at ? [at] : []), ...told].map(([, name = '']) => name.replace('>', '').toLowerCase());
}

function isMismatch({ ruleId }: SyntaxMessage): boolean {
  return ruleId === 'end-tag-mismatch' || ruleId === 'unexpected-closing-slash';
}

const harmless = { '<': '＜', '{': '｛', '}': '｝', i: 'ｉ', e: 'ｅ' } as const;

interface Stray {
  character: keyof typeof harmless;
  offset: number;
  line: number;
  column: number;
}

// A character that is escaped was not the parser's trouble.
const strayMark = /(?<!\\)[<{}]/g;
const strayWord = /^(?=(?:import|export) )[ie]/gm;

/** What the parser stumbled over: at or before the place it names. */
function strayCharacter(text: string, { line, column, source }: SyntaxMessage): Stray | undefined {
  if (line === undefined || column === undefined) return undefined;
  const isModule = source === 'micromark-extension-mdxjs-esm';
  const before = text.split('\n').slice(0, line - 1);
  const limit = before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const match = [...text.matchAll(isModule ? strayWord : strayMark)].findLast(
    ({ index }) => index <= limit,
  );
  if (!match) return undefined;
  const head = text.slice(0, match.index).split('\n');
  return {
    character: match[0] as Stray['character'],
    offset: match.index,
    line: head.length,
    column: (head.at(-1)?.length ?? 0) + 1,
  };
}

interface Shortcode {
  start: number;
  end: number;
  text: string;
}

function shortcodesIn(body: string): Shortcode[] {
  return [...body.matchAll(shortcode)].map(({ index: start, 0: text }) => ({
    start,
    end: start + text.length,
    text,
  }));
}

/** One fault for all of a shortcode, which the parser would stumble over several times. */
function shortcodeFault(file: string, body: string, hugo: Shortcode): Fault {
  const head = body.slice(0, hugo.start).split('\n');
  const isVideo = /\byoutube\b/.test(hugo.text);
  return {
    file,
    line: head.length,
    column: (head.at(-1)?.length ?? 0) + 1,
    rule: 'mdx-syntax',
    found: `這是 Hugo 的短代碼：${hugo.text.slice(0, 60)}`,
    advice: isVideo
      ? `請寫成 ${componentExamples.YouTube}`
      : '這裡沒有短代碼，請改用 Markdown；整個舊站請用 npm run import 搬過來。',
  };
}

function faultAt(
  file: string,
  text: string,
  message: SyntaxMessage,
  stray: Stray | undefined,
): Fault {
  const line = stray?.line ?? message.line ?? 1;
  const column = stray?.column ?? message.column ?? 1;
  const row = text.split('\n').at(line - 1) ?? '';
  const excerpt = row
    .slice(Math.max(0, column - 1))
    .trim()
    .slice(0, 40);
  const told = (isMismatch(message)
    ? mismatch(excerpt, message)
    : brokenAttributes(excerpt, message)) ?? {
    found:
      stray && !isMismatch(message)
        ? `這裡的「${/^(?:[a-z]+|.)/.exec(excerpt)?.[0]}」讀不懂：${excerpt}`
        : `MDX 讀不懂這裡：${excerpt}（${message.reason}）`,
    advice: adviceFor(excerpt, message, stray),
  };
  return { file, line, column, rule: 'mdx-syntax', ...told };
}

type Told = Pick<Fault, 'found' | 'advice'>;

/** Tags that do not belong together, in the parser's words: which is open, and which closes. */
function mismatch(excerpt: string, { reason }: SyntaxMessage): Told | undefined {
  const name = /^<([a-z]+)\b/i.exec(excerpt)?.[1]?.toLowerCase() ?? '';
  const instead = Object.hasOwn(voidElements, name) && voidElements[name];
  if (instead) return { found: `<${name}> 沒有關。`, advice: instead };
  const open = /(?:expected corresponding|Expected a) closing tag for `<([^`>]*)>`/.exec(
    reason,
  )?.[1];
  const close = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
  if (open !== undefined && emptyComponents.has(open)) {
    return { found: `<${open}> 沒有關。`, advice: `結尾請寫 />：<${open} … />` };
  }
  if (open !== undefined && close !== undefined) {
    return open.toLowerCase() === close.toLowerCase()
      ? {
          found: `</${close}> 和前面的 <${open}> 不一樣。`,
          advice: `大小寫不同，請寫 </${open}>`,
        }
      : {
          found: `寫到 </${close}> 時，<${open}> 還沒有關。`,
          advice: `請先寫 </${open}>：先開的後關。`,
        };
  }
  if (open !== undefined) {
    return { found: `<${open}> 沒有關。`, advice: `請在它的內文後面寫 </${open}>` };
  }
  const late = /^Expected the closing tag `(<\/[^`]*>)` either/.exec(reason)?.[1];
  if (late) {
    return { found: `${late} 接在別的內文後面。`, advice: `${late} 請自成一行，前面空一行。` };
  }
  const lone = /^<\/([\w.-]+)/.exec(excerpt)?.[1];
  return lone === undefined
    ? undefined
    : { found: `</${lone}> 前面沒有 <${lone}>。`, advice: `請刪掉，或在前面補上 <${lone}>。` };
}

/** An opening tag of ours whose attributes the parser cannot tell apart. */
function brokenAttributes(excerpt: string, { reason, source }: SyntaxMessage): Told | undefined {
  const name = /^<([A-Za-z]+)\b/.exec(excerpt)?.[1] ?? '';
  const isOurs = isComponentName(name) || Object.hasOwn(articleElements, name);
  if (!isOurs || source !== 'micromark-extension-mdx-jsx' || !reason.includes('attribute')) {
    return undefined;
  }
  if (/^Unexpected end of file in (?:attribute )?name/.test(reason)) {
    return { found: `這個標籤沒有結束：${excerpt}`, advice: '請補上結尾的 >。' };
  }
  return {
    found: `<${name}> 的屬性讀不懂：${excerpt}`,
    advice: '屬性的值請用半形雙引號；裡面的引號改用 “ ” 或「」。',
  };
}

function adviceFor(excerpt: string, message: SyntaxMessage, stray: Stray | undefined): string {
  if (isMismatch(message)) {
    return '每個標籤都要成對，先開的後關。';
  }
  switch (stray?.character) {
    case '<':
      if (excerpt.startsWith('<!--')) return '註解請寫成 {/* … */}。';
      if (/^<[a-z][a-z\d+.-]*:/i.test(excerpt)) return '網址請寫成 [文字](網址)。';
      return '若是小於符號，請寫成 \\< 或 &lt;；若是元件，請檢查括號與引號有沒有寫完整。';
    case '{':
    case '}':
      return '要印出大括號，請寫成 \\{ 與 \\}。';
    case 'i':
    case 'e':
      return '行首的 import 與 export 會被當成程式：是程式請刪掉，是內文請寫成 `import`。';
    default:
      return '請檢查這一帶的標籤與括號。';
  }
}
