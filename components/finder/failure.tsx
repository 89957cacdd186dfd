import type { ReactNode } from 'react';
import { useFinderWords } from './finder-facts';

/** Tells that the index did not arrive, and what to do. */
export function Failure({ retry, waysOn }: { retry: () => void; waysOn: ReactNode }) {
  const words = useFinderWords();
  return (
    <div className="finder-row">
      <p role="alert">
        {words.failed}
        <button type="button" onClick={retry} className="finder-button">
          {words.again}
        </button>
      </p>
      {waysOn}
    </div>
  );
}
