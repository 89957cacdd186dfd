import { pathIn } from '../edition';
import { formPage } from '../forms/form-page';
import { fill } from '../messages/fill';
import { pageAnswer } from '../plain-page';
import { inEdition } from '../publication-in';
import { builtTitle } from '../reads/facts';
import { getPublication, type Publication } from '../site';
import { isArticleSlug, sitePath } from '../slug';
import { escapeXml } from '../xml';

/** Where a reader is thanked for a report. */
export function thanksPath({ article, edition }: { article: string; edition: string }): string {
  return `/api/report/thanks?${new URLSearchParams({ article, ...(edition && { in: edition }) })}`;
}

/** Thanks for a report, and leads back to the article that it was about. */
export function thankForReport({ url }: Request): Response {
  const { searchParams } = new URL(url);
  const publication = inEdition(getPublication(), searchParams.get('in') ?? '');
  const { report: t } = publication.edition.messages;
  const back = wayBack(searchParams.get('article') ?? '', publication);
  const body = `<p role="status">${escapeXml(t.thanks)}</p>
<p><a href="${escapeXml(back.path)}">${escapeXml(back.words)}</a></p>`;
  return pageAnswer(formPage(publication, { title: t.title, body }));
}

/** To the article in the edition, named where the build has left its title. */
function wayBack(article: string, { edition }: Publication): { path: string; words: string } {
  const { report: t } = edition.messages;
  if (!isArticleSlug(article)) return { path: pathIn(edition, '/'), words: t.onToFront };
  const title = builtTitle(edition.path, article);
  return {
    path: pathIn(edition, sitePath('posts', article)),
    words: title === undefined ? t.backToArticle : fill(t.backToNamed, { title }),
  };
}
