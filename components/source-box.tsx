import type { Article } from '@/lib/article';
import type { AiUseLevel } from '@/lib/schema';
import { getSite } from '@/lib/site';
import { ArticleDate } from './article-date';

const textLevels: Record<AiUseLevel, string> = {
  none: '文字沒有使用生成式AI',
  assisted: '文字由AI輔助撰寫',
  generated: '文字由AI生成',
};
const pictureLevels: Record<AiUseLevel, string> = {
  none: '圖片沒有使用生成式AI',
  assisted: '圖片由AI輔助製作',
  generated: '圖片由AI生成',
};

/** How a kept copy is called: by the day it was taken, which the Wayback Machine's addresses tell. */
function archiveName(url: string): string {
  const [, year, month, day] = /\/web\/(\d{4})(\d\d)(\d\d)\d*\//.exec(url) ?? [];
  return year && month && day
    ? `${Number(year)}年${Number(month)}月${Number(day)}日的網頁`
    : new URL(url).hostname;
}

/** Where the article comes from, what in it is translated, and how AI took part. */
export function SourceBox({ article }: { article: Article }) {
  const { source, aiUse } = article;
  const { language, licence } = getSite();
  const languageName =
    source?.language && new Intl.DisplayNames([language], { type: 'language' }).of(source.language);
  return (
    <section
      aria-labelledby="page:source"
      className="source-box border-y border-hairline py-5 text-small"
    >
      <h2 id="page:source" className="font-gothic text-small">
        出處
      </h2>
      <dl className="mt-2 grid grid-cols-[4em_minmax(0,1fr)] gap-x-4 gap-y-1 text-muted">
        {(source?.name || source?.url) && (
          <>
            <dt>來源</dt>
            <dd>
              {source.url ? (
                <a href={source.url} rel="noopener" className="prose-link inline-block text-ink">
                  {source.name ?? new URL(source.url).hostname}
                </a>
              ) : (
                source.name
              )}
            </dd>
          </>
        )}
        {source?.archive && (
          <>
            <dt>存檔</dt>
            <dd>
              <a href={source.archive} rel="noopener" className="prose-link inline-block text-ink">
                {archiveName(source.archive)}
              </a>
            </dd>
          </>
        )}
        {source?.author && (
          <>
            <dt>原作者</dt>
            <dd>{source.author}</dd>
          </>
        )}
        {source?.date && (
          <>
            <dt>原文日期</dt>
            <dd>
              <ArticleDate date={source.date} />
            </dd>
          </>
        )}
        {languageName && (
          <>
            <dt>原文語言</dt>
            <dd>{languageName}</dd>
          </>
        )}
        {source?.translated && (
          <>
            <dt>翻譯</dt>
            <dd>{source.translated === true ? '全文翻譯' : source.translated}</dd>
          </>
        )}
        <dt>AI使用</dt>
        <dd>
          {textLevels[aiUse.text]}；{pictureLevels[aiUse.pictures]}
        </dd>
        <dt>授權</dt>
        <dd>
          <a href={licence.url} rel="license" className="underlined inline-block">
            {licence.name}
          </a>
        </dd>
      </dl>
    </section>
  );
}
