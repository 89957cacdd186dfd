import type { Finding, Rule } from '../rule';

/** A source that is only named, or only linked. */
export const sourcePair: Rule = {
  name: 'source-pair',
  severity: 'warning',
  about: '`source_name` 與 `source_url` 只寫了一個：讀者要知道出處叫什麼，也要找得到它。',
  article({ article, locate }): Finding[] {
    const { name, url } = article.source ?? {};
    if (Boolean(name) === Boolean(url)) return [];
    return name
      ? [
          {
            ...locate(['source_name']),
            field: 'source_url',
            found: `出處「${name}」沒有網址。`,
            advice: '請加上 source_url: https://…',
          },
        ]
      : [
          {
            ...locate(['source_url']),
            field: 'source_name',
            found: '出處只有網址，沒有名稱。',
            advice: '請加上 source_name: "出處的名稱"',
          },
        ];
  },
};
