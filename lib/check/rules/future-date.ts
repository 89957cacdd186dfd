import { toRfc3339 } from '../../date';
import { formatDate } from '../../site';
import type { Rule } from '../rule';

/** An article that waits for its date; only a reminder, for a year mistyped is easily missed. */
export const futureDate: Rule = {
  name: 'future-date',
  severity: 'warning',
  about: '發表時間在未來，又不是草稿：到了那個時間再建置，文章就會刊出。只是提醒，怕年份打錯。',
  article({ article, locate }, { archive }) {
    if (article.unpublished !== 'future') return [];
    const time = toRfc3339(article.date, archive.site.time_zone).slice(11, 16);
    const when = `${formatDate(article.date)} ${time} `;
    return [
      {
        ...locate(['date']),
        field: 'date',
        found: `發表時間在未來，${when}之後的建置才會刊出。`,
        advice: '時間沒錯就不必改；還沒寫完，請加上 draft: true。',
      },
    ];
  },
};
