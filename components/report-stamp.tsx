'use client';

import { useEffect, useRef } from 'react';
import { useFormStamp } from './use-form-stamp';

/**
 * What script adds to the form of a report: when it was opened; and what the link brought along, the
 * article in its query and the passage in its fragment, which no server sees.
 */
export function ReportStamp({ action }: { action: string }) {
  const field = useRef<HTMLInputElement>(null);
  const stamp = useFormStamp(action);
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
  }, []);
  return <input ref={field} type="hidden" name="stamp" value={stamp} />;
}
