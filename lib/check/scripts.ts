const scripts = {
  Latin: /\p{Script=Latin}/gu,
  Han: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Thai: /\p{Script=Thai}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
} as const;
export type Script = keyof typeof scripts;

/** A Han character says as much as so many letters. */
const lettersOfHan = 4;

/** The writing system that most of a text is in; Japanese is `Kana`, whatever its share of kanji. */
export function scriptOf(text: string): Script {
  const counts = Object.entries(scripts).map(([name, pattern]) => ({
    name: name as Script,
    count: (text.match(pattern)?.length ?? 0) * (name === 'Han' ? lettersOfHan : 1),
  }));
  const count = (script: Script) => counts.find(({ name }) => name === script)?.count ?? 0;
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  const isJapanese = count('Kana') * 10 > count('Han') / lettersOfHan;
  return most?.name === 'Han' && isJapanese ? 'Kana' : (most?.name ?? 'Latin');
}

/**
 * Whether words are written in a writing system. Names in Latin letters stand in texts of every
 * other; among Latin words nothing else does.
 */
export function isInScript(words: string, script: Script): boolean {
  if (script === 'Latin' && /(?!\p{Script=Latin})\p{L}/u.test(words)) return false;
  return /\p{L}/u.test(words) && scriptOf(words) === script;
}
