import type { Article } from '@/lib/article';

/** Tells an author who previews that readers do not see this article; never in a build. */
export function UnpublishedMark({ article }: { article: Article }) {
  if (!article.unpublished) return null;
  const { draft, future } = article.edition.messages.site;
  return (
    <strong className="me-2 border border-accent px-1.5 font-gothic text-fine font-bold text-accent">
      {article.unpublished === 'draft' ? draft : future}
    </strong>
  );
}
