const han = /^\p{Script=Han}$/u;
const chinese = /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E—…]$/u;

export function isHan(character: string): boolean {
  return han.test(character);
}

/** Han characters and the punctuation that is as wide: `，` and `「` are, `,` and `“` are not. */
export function isChinese(character: string): boolean {
  return chinese.test(character);
}

/** The words around a place on its line, to show in a finding. */
export function excerpt(text: string, start: number, end: number, around = 6): string {
  const before =
    text
      .slice(Math.max(0, start - around), start)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + around).split('\n');
  return `${before}${text.slice(start, end)}${after}`.trim();
}
