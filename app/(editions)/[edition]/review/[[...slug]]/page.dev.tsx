import { notFound } from 'next/navigation';
import { routeParam } from '@/app/route-param';
import { ChangedPhrases } from '@/components/changed-phrases';
import { getArchive } from '@/lib/articles';
import { reviewOf } from '@/lib/convert/review';
import { pathIn } from '@/lib/editions';

// For `next dev` only, see `pageExtensions` in next.config.ts: what editors look over.

export const dynamic = 'force-dynamic';

export const metadata = { title: '轉換了哪些詞' };

interface Props {
  params: Promise<{ edition: string; slug?: string[] }>;
}

export default async function ReviewPage({ params }: Props) {
  const { edition: name, slug } = await params;
  const main = await getArchive();
  const { edition } = (await getArchive(name)) ?? notFound();
  const path = pathIn(edition, '/review');
  if (slug === undefined) {
    return (
      <section lang="zh-Hant-TW" className="py-12">
        <h1 className="text-head">轉換了哪些詞</h1>
        <ul className="mt-6">
          {main.articles.map((article) => (
            <li key={article.slug}>
              <a href={`${path}/${article.slug}`} className="underlined inline-block py-1">
                {article.title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const article = main.bySlug.get(routeParam(slug.join('/'))) ?? notFound();
  return (
    <section lang="zh-Hant-TW" className="py-12">
      <h1 className="text-head">{article.title}</h1>
      <p className="mt-3 mb-6 max-w-[38em] text-muted">
        {edition.name}
        改了這些詞；逐字轉換的不列。有錯的，在content/terms.yaml寫一行，這一頁會跟著更新。
        <a href={pathIn(edition, article.path)} className="underlined">
          看文章
        </a>
      </p>
      <ChangedPhrases
        phrases={await reviewOf(article, edition, main.terms)}
        language={edition.language}
      />
    </section>
  );
}
