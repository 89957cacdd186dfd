import type { Edition } from '@/lib/edition';
import type { Heading } from '@/lib/mdx/heading-ids';

/** Fewer headings than this and a table of contents would only be in the way. */
const fewest = 3;

interface TableOfContentsProps {
  headings: readonly Heading[];
  edition: Edition;
}

/** The headings of a long article, each leading to its place. */
export function TableOfContents({ headings, edition }: TableOfContentsProps) {
  const listed = headings.filter(({ depth }) => depth === 2 || depth === 3);
  if (listed.length < fewest) return null;
  return (
    <nav aria-label={edition.messages.article.contentsName} className="toc no-print">
      <p className="font-bold">{edition.messages.article.contents}</p>
      <ol className="mt-2">
        {listed.map(({ id, text, depth }) => (
          <li key={id} className={depth === 3 ? 'ps-[1em]' : ''}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
