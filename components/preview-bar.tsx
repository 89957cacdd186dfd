import type { Article } from '@/lib/article';
import { editUrl, formatMoment } from '@/lib/site';

/** Tells an author on a host that this is a preview, and what readers see of the article. */
export function PreviewBar({ file, article }: { file?: string; article?: Article | undefined }) {
  const edit = file === undefined ? undefined : editUrl(file);
  return (
    <aside
      aria-label="預覽"
      className="no-print mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-2 border-accent px-4 py-2 text-small"
    >
      <p className="grow">
        <strong>這是預覽。</strong>
        {article && <State article={article} />}
        {file !== undefined && !article && '這篇文章有錯，修好前不能刊出。'}
      </p>
      {edit && (
        <a href={edit} className="underlined py-1.5" rel="noreferrer">
          編輯這個檔案
        </a>
      )}
      <form method="post" action="/api/preview/exit">
        <button type="submit" className="underlined py-1.5 hover:text-accent">
          離開預覽
        </button>
      </form>
    </aside>
  );
}

function State({ article }: { article: Article }) {
  if (article.unpublished === 'draft') return '這篇文章是草稿，讀者看不到。';
  if (article.unpublished === 'future') {
    return `這篇文章排定${formatMoment(article.date)}才會刊出，讀者現在看不到。`;
  }
  return (
    <>
      發表時間已到，讀者看到的是網站最近一次建置時的版本：
      <a href={article.path} className="underlined">
        刊出的頁面
      </a>
      。
    </>
  );
}
