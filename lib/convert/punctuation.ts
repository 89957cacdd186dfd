/** What a mark becomes on its own or in another kind of pair, and inside a pair of that first kind. */
const written: ReadonlyMap<string, readonly [outer: string, inner: string]> = new Map([
  ['「', ['“', '‘']],
  ['『', ['“', '‘']],
  ['“', ['“', '‘']],
  ['‘', ['‘', '‘']],
  ['《', ['《', '〈']],
  ['〈', ['《', '〈']],
]);

const partners: ReadonlyMap<string, string> = new Map([
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
  ['’', '‘'],
  ['》', '《'],
  ['〉', '〈'],
]);

const closed: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
]);

/** Marks that close nothing: what they close was opened in another paragraph. */
const stray: ReadonlyMap<string, string> = new Map([
  ['」', '”'],
  ['』', '’'],
]);

const marks = /[「」『』“”‘’《》〈〉]|(?<=\p{Script=Han})[‧・](?=\p{Script=Han})/gu;

/**
 * Writes a text's marks as the mainland does (GB/T 15834—2011): quotations in “” and, inside
 * others, in ‘’; titles in 《》 and, inside others, in 〈〉; the dot of names as ·. Taiwan's 〈〉 for
 * shorter works is the mainland's 《》. Every mark stays one character, so all places stay.
 */
export function mainlandMarks(text: string): string {
  const open: { mark: string; mine: string }[] = [];
  return text.replaceAll(marks, (mark) => {
    const forms = written.get(mark);
    if (forms !== undefined) {
      const [outer, inner] = forms;
      const around = open.findLast(({ mine }) => mine === outer || mine === inner);
      const mine = around?.mine === outer ? inner : outer;
      open.push({ mark, mine });
      return mine;
    }
    const partner = partners.get(mark);
    if (partner === undefined) return '·';
    const at = open.findLastIndex((opened) => opened.mark === partner);
    const mine = open[at]?.mine;
    if (mine === undefined) return stray.get(mark) ?? mark;
    open.length = at;
    return closed.get(mine) ?? mark;
  });
}
