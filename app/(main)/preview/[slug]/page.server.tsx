import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { isPreviewing, pageArchive } from '@/app/previewing';
import { routeParam } from '@/app/route-param';
import { ArticleView } from '@/components/article-view';
import { Findings } from '@/components/findings';
import { PreviewBar } from '@/components/preview-bar';
import type { Archive } from '@/lib/articles';
import { findingsOf } from '@/lib/findings';
import { articleMetadata } from '@/lib/metadata';
import { surroundingsOf } from '@/lib/surroundings';

// An article as its file stands now. `next dev` shows it at `/posts/<slug>`, see `next.config.ts`;
// a host only to authors, see `app/api/preview`; an export has no such page.

export const dynamic = 'force-dynamic';

// Not `PageProps<…>`: an export is type-checked without this route.
interface Props {
  params: Promise<{ slug: string }>;
}

const isOnHost = process.env.NODE_ENV !== 'development';

async function findArticle(props: Props) {
  if (!(await isPreviewing())) notFound();
  const slug = routeParam((await props.params).slug);
  const archive = await pageArchive();
  const article = archive.bySlug.get(slug);
  return { slug, archive, article, findings: findingsOf(slug, archive.faults) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, article } = await findArticle(props);
  if (article && !isOnHost)
    return articleMetadata(article, surroundingsOf(article, archive), archive);
  return { title: article?.title ?? '預覽', robots: { index: false, follow: false } };
}

export default async function PreviewPage(props: Props) {
  const { slug, archive, article, findings } = await findArticle(props);
  const file = article?.file ?? findings[0]?.file;
  const moved = isOnHost ? undefined : archive.byAlias.get(`/posts/${slug}`);
  if (moved) redirect(moved.path);
  // Not `notFound()`: a page that is open on it would not come back from there by itself.
  if (file === undefined) {
    return (
      <>
        {isOnHost && <PreviewBar />}
        <Unknown slug={slug} archive={archive} />
      </>
    );
  }
  return (
    <>
      {isOnHost && <PreviewBar file={file} article={article} />}
      {article ? (
        <ArticleView
          article={article}
          surroundings={surroundingsOf(article, archive)}
          publication={archive}
        />
      ) : (
        <Findings file={file} findings={findings} />
      )}
    </>
  );
}

/** For an author whose address names no article: what else there is to preview. */
function Unknown({ slug, archive }: { slug: string; archive: Archive }) {
  const hidden = archive.articles.filter((article) => article.unpublished);
  return (
    <section className="py-12">
      <h1 className="text-head">沒有叫「{slug}」的文章</h1>
      <p className="mt-3 text-muted">
        網址的最後一段是檔名，不含 .mdx。
        {isOnHost
          ? '這裡看得到的，是網站最近一次建置時有的檔案。'
          : '檔案存進 content/posts/，文章就會出現在這裡。'}
      </p>
      {hidden.length > 0 && (
        <>
          <h2 className="mt-8 font-gothic text-small">還沒刊出的文章</h2>
          <ul className="mt-2">
            {hidden.map((article) => (
              <li key={article.slug}>
                <a href={article.path} className="underlined inline-block py-1">
                  {article.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
