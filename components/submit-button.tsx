'use client';

import { useEffect, useRef, useState } from 'react';

/** Sends the form that it is in, once: a second press before the answer would be a second form. */
export function SubmitButton({ words: t }: { words: { submit: string; sending: string } }) {
  const button = useRef<HTMLButtonElement>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    // Once the form is on its way; a browser sends none whose button is disabled before.
    const begin = () => setTimeout(setIsSending, 0, true);
    // A page that is come back to may be as it was left.
    const end = () => setIsSending(false);
    form?.addEventListener('submit', begin);
    addEventListener('pageshow', end);
    return () => {
      form?.removeEventListener('submit', begin);
      removeEventListener('pageshow', end);
    };
  }, []);
  return (
    <button
      ref={button}
      type="submit"
      disabled={isSending}
      className="border-b border-ink px-2 py-1 hover:text-accent"
    >
      {isSending ? t.sending : t.submit}
    </button>
  );
}
