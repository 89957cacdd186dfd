'use client';

import { useState } from 'react';

/** Opens the platform's share sheet, or copies the link where there is none. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  const [message, setMessage] = useState('');
  const share = async () => {
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, url });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      setMessage('已複製連結');
    } catch {
      setMessage(url);
    }
  };
  return (
    <span className="needs-script">
      <button type="button" onClick={share} className="underlined py-1.5 hover:text-accent">
        分享這篇文章
      </button>
      <span role="status" className="ms-3 text-muted">
        {message}
      </span>
    </span>
  );
}
