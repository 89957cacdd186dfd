import type { Fault } from '../fault';

/** What the MDX parser throws; see https://github.com/vfile/vfile-message. */
interface SyntaxMessage {
  reason: string;
  line?: number;
  column?: number;
  ruleId?: string;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return typeof error === 'object' && error !== null && 'reason' in error;
}

const mostFaultsPerFile = 20;

/**
 * Lists the syntax errors of a body. The parser stops at its first one; where that is a stray `<`,
 * `{` or `}`, the character is made harmless and the parser asked again, so that an author sees
 * all of them in one run.
 * @param parse throws at a syntax error
 */
export function syntaxFaults(
  body: string,
  file: string,
  parse: (text: string) => unknown,
): Fault[] {
  const faults: Fault[] = [];
  let text = body;
  while (faults.length < mostFaultsPerFile) {
    try {
      parse(text);
      break;
    } catch (error) {
      const message: SyntaxMessage = isSyntaxMessage(error) ? error : { reason: String(error) };
      const stray = strayCharacter(text, message);
      // Once a character was made harmless, a tag it belonged to may seem to miss its other half.
      if (faults.length > 0 && !stray) break;
      faults.push(faultAt(file, text, message, stray));
      if (!stray) break;
      text = text.slice(0, stray.offset) + harmless[stray.character] + text.slice(stray.offset + 1);
    }
  }
  return faults;
}

type StrayCharacter = '<' | '{' | '}';
const harmless: Record<StrayCharacter, string> = { '<': '＜', '{': '｛', '}': '｝' };

interface Stray {
  character: StrayCharacter;
  offset: number;
  line: number;
  column: number;
}

/** The `<`, `{` or `}` that the parser stumbled over: at or before the place it names. */
function strayCharacter(text: string, { line, column, ruleId }: SyntaxMessage): Stray | undefined {
  if (line === undefined || column === undefined) return undefined;
  if (!['unexpected-character', 'unexpected-eof', 'acorn'].includes(ruleId ?? '')) return undefined;
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  for (let offset = Math.min(text.length - 1, before + column - 1); offset >= 0; offset -= 1) {
    const character = text[offset];
    if (character !== '<' && character !== '{' && character !== '}') continue;
    // A character that is escaped or part of code was not the parser's trouble.
    if (text[offset - 1] === '\\') continue;
    const head = text.slice(0, offset).split('\n');
    return {
      character,
      offset,
      line: head.length,
      column: (head.at(-1)?.length ?? 0) + 1,
    };
  }
  return undefined;
}

function faultAt(
  file: string,
  text: string,
  message: SyntaxMessage,
  stray: Stray | undefined,
): Fault {
  const line = stray?.line ?? message.line ?? 1;
  const column = stray?.column ?? message.column ?? 1;
  const excerpt = text
    .split('\n')
    .at(line - 1)
    ?.slice(Math.max(0, column - 1))
    .trim()
    .slice(0, 40);
  const advice =
    stray?.character === '<'
      ? '若是小於符號，請寫成 \\< 或 &lt;；若是元件，請檢查括號與引號有沒有寫完整。'
      : stray
        ? '要印出大括號，請寫成 \\{ 與 \\}。'
        : message.ruleId === 'end-tag-mismatch'
          ? '每個 <元件> 都要有對應的 </元件>，先開的後關；沒有內容的請寫成 <元件 />。'
          : '請檢查這一帶的標籤與括號。';
  return {
    file,
    line,
    column,
    rule: 'mdx-syntax',
    found: stray
      ? `這裡的「${stray.character}」讀不懂：${excerpt}`
      : `MDX 讀不懂這裡：${excerpt}（${message.reason}）`,
    advice,
  };
}
