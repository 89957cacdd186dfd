import { fieldPlace } from '../places';
import type { Rule } from '../rule';

/** A description that stops before its sentence does, as old systems cut them. */
export const cutDescription: Rule = {
  name: 'cut-description',
  severity: 'warning',
  about:
    '摘要沒有講完：結尾是刪節號、逗號或開引號，或是從內文抄了半句。摘要會出現在列表、搜尋結果與分享卡片上。',
  article(source) {
    const place = fieldPlace(source, 'description');
    const { description, text } = source.article;
    if (!place || !isCut(description.trim(), text)) return [];
    return [
      {
        ...place,
        field: 'description',
        found: `摘要沒有講完：「……${description.trim().slice(-12)}」`,
        advice: '請改寫成一兩句完整的話。',
      },
    ];
  },
};

function isCut(description: string, text: string): boolean {
  if (/(?:\.{2,}|…|[，、：；,;:（(「『《〈“‘])$/u.test(description)) return true;
  // The last sentence, where it has no end of its own, and stands in the text with more to come.
  const last =
    description
      .split(/[。！？!?]/u)
      .at(-1)
      ?.trim() ?? '';
  if ([...last].length < 10 || !/[\p{L}\p{N}]$/u.test(last)) return false;
  const flat = text.replaceAll('\n', ' ');
  const at = flat.indexOf(last);
  return at >= 0 && /^[\p{L}\p{N}]/u.test(flat.slice(at + last.length));
}
