'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * What script adds to the form of a report: what the link brought along, the article in its query
 * and the passage in its fragment, which no server sees; and when the form was opened. A server that
 * is not told asks once more.
 */
export function ReportStamp() {
  const field = useRef<HTMLInputElement>(null);
  const [stamp, setStamp] = useState('');
  useEffect(() => {
    const fillIn = (name: string, value: string | null) => {
      const control = field.current?.form?.elements.namedItem(name);
      const isField = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
      // What a reader wrote before script came, or comes back to, stays.
      if (isField && control.value === '' && value) control.value = value;
    };
    const article = new URLSearchParams(location.search).get('article');
    fillIn('article', article && `/posts/${article}`);
    fillIn('passage', new URLSearchParams(location.hash.slice(1)).get('passage'));
    fetch('/api/report')
      .then((response) => (response.ok ? response.text() : ''))
      .then(setStamp)
      .catch(() => {});
  }, []);
  return <input ref={field} type="hidden" name="stamp" value={stamp} />;
}
