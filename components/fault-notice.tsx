import type { Fault } from '@/lib/fault';

/** What is wrong with the content, for the author who previews; a build never gets this far. */
export function FaultNotice({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <details open className="border-b-2 border-accent bg-sheet">
      <summary className="sheet py-3 font-bold">
        內容有{faults.length}個錯誤，修好前不能發布
      </summary>
      <ul className="sheet pb-4 text-small">
        {faults.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults can be the same in every field
          <li key={index} className="py-1">
            <code className="font-mono text-fine">
              {fault.file}:{fault.line}:{fault.column}
            </code>
            <br />
            {fault.field && `${fault.field}：`}
            {fault.found}
            {fault.advice}
          </li>
        ))}
      </ul>
    </details>
  );
}
