'use client';

/** Shown in place of a page that failed while it was being shown. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <section className="max-w-[34em] py-20">
      <h1 className="text-head">這一頁出了問題</h1>
      <p className="mt-3 text-muted">
        不是你的錯。請再試一次；如果還是不行，請先回
        <a href="/" className="underlined">
          首頁
        </a>
        。
      </p>
      <button type="button" onClick={reset} className="underlined mt-6 py-2">
        再試一次
      </button>
    </section>
  );
}
