'use client';

import { useParams } from 'next/navigation';
import { Message } from '@/components/message';
import { errorWords } from '@/lib/messages/error-words';
import { wordsFor } from '@/lib/messages/words-for';

/** Shown in place of a page that failed while it was being shown. Never drawn on a server. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const { edition } = useParams<{ edition?: string }>();
  const t = wordsFor(document.documentElement.lang, errorWords);
  const home = (
    <a href={`/${edition ?? ''}`} className="underlined">
      {t.home}
    </a>
  );
  return (
    <section className="max-w-[34em] py-20">
      <h1 className="text-head">{t.title}</h1>
      <p className="mt-3 text-muted">
        <Message text={t.advice} parts={{ home }} />
      </p>
      <button type="button" onClick={reset} className="underlined mt-6 py-2">
        {t.again}
      </button>
    </section>
  );
}
