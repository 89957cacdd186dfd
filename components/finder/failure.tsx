import type { ReactNode } from 'react';

/** Tells that the index did not arrive, and what to do. */
export function Failure({ retry, waysOn }: { retry: () => void; waysOn: ReactNode }) {
  return (
    <div className="finder-row">
      <p role="alert">
        找文章要用的索引沒有下載完整，可能是網路斷了。
        <button type="button" onClick={retry} className="finder-button">
          再試一次
        </button>
      </p>
      {waysOn}
    </div>
  );
}
