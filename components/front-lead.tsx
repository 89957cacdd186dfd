import type { Article } from '@/lib/article';
import { ArticleCard } from './article-card';

interface FrontLeadProps {
  lead: Article;
  headlines: readonly Article[];
}

/** The top of the front page: the lead story over seven columns, the newest headlines beside it. */
export function FrontLead({ lead, headlines }: FrontLeadProps) {
  return (
    <div className="grid gap-x-10 pt-6 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:pt-8">
      <div>
        <ArticleCard
          article={lead}
          size="lead"
          level={2}
          cover="(width < 900px) 100vw, (width < 1160px) 58vw, 640px"
          coverPriority
          standfirst="full"
          showCategory
        />
      </div>
      {headlines.length > 0 && (
        <section
          aria-labelledby="page:newest"
          className="mt-10 md:mt-0 md:border-s md:border-hairline md:ps-8"
        >
          <h2 id="page:newest" className="border-b-2 border-ink pb-2 font-gothic text-small">
            {lead.edition.messages.front.newest}
          </h2>
          <ol className="sm:grid sm:grid-cols-2 sm:gap-x-10 md:block">
            {headlines.map((article) => (
              <li
                key={article.slug}
                className="hairline-b py-4 last:border-b-0 sm:max-md:nth-last-2:border-b-0"
              >
                <ArticleCard article={article} size="medium" showCategory />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
