'use client';

import { useEffect, useState } from 'react';

/**
 * Asks a form's address what tells when it was opened. A server that is not told asks once more.
 * @returns the stamp; empty until it is there
 */
export function useFormStamp(action: string): string {
  const [stamp, setStamp] = useState('');
  useEffect(() => {
    fetch(action)
      .then((response) => (response.ok ? response.text() : ''))
      .then(setStamp)
      .catch(() => {});
  }, [action]);
  return stamp;
}
