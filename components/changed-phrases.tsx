import type { ChangedPhrase } from '@/lib/convert/changed-phrases';

interface ChangedPhrasesProps {
  phrases: readonly ChangedPhrase[];
  /** Of what they became, BCP 47. */
  language: string;
}

/** For editors: the phrases that an edition changes, with where each stands first. */
export function ChangedPhrases({ phrases, language }: ChangedPhrasesProps) {
  if (phrases.length === 0) return <p>沒有改變任何詞。</p>;
  return (
    <table className="w-full text-start">
      <thead className="border-b-2 border-ink text-small">
        <tr>
          {['原文', '轉換後', '次數', '第一次出現'].map((name) => (
            <th key={name} scope="col" className="py-2 pe-6 text-start">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {phrases.map(({ before, after, count, context }) => (
          <tr key={before} className="hairline-b align-baseline">
            <th scope="row" className="py-2 pe-6 text-start font-normal">
              {before}
            </th>
            <td lang={language} className="py-2 pe-6 font-bold">
              {after}
            </td>
            <td className="py-2 pe-6 text-muted">{count}</td>
            <td className="py-2 text-small text-muted">
              {context.before}
              <mark>{before}</mark>
              {context.after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
