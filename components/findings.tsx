import type { Finding } from '@/lib/findings';

/** In place of a broken article: what is wrong with its file, where, and what to write instead. */
export function Findings({ file, findings }: { file: string; findings: readonly Finding[] }) {
  return (
    <section className="max-w-[46rem] py-12">
      <h1 className="text-head">這篇文章還不能顯示</h1>
      <p className="mt-3 text-muted">
        <code className="font-mono text-small">{file}</code>有{findings.length}
        個錯誤。改好之後，文章就會出現。
      </p>
      <ol className="mt-8">
        {findings.map(({ line, column, rule, field, found, advice, lines }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults can be the same in every field
          <li key={index} className="hairline-t py-5">
            <p className="text-small text-muted">
              第{line}行第{column}字，規則 <code className="font-mono text-fine">{rule}</code>
            </p>
            <p className="mt-1 font-bold">
              {field && `${field}：`}
              {found}
            </p>
            <p>{advice}</p>
            <ol className="mt-3 bg-sheet px-3 py-2 font-mono text-fine">
              {lines.map(({ number, text, marked }) => (
                <li
                  key={number}
                  aria-current={marked}
                  className={`flex gap-x-3 ${marked ? 'border-s-2 border-accent' : 'border-s-2 border-transparent text-muted'} ps-2`}
                >
                  <span className="w-8 shrink-0 text-end" aria-hidden="true">
                    {number}
                  </span>
                  <code className="whitespace-pre-wrap">{text}</code>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}
