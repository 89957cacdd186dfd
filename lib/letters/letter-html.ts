import type { Article } from '../article';
import type { Edition } from '../edition';
import { fill } from '../messages/fill';
import { scriptOf } from '../script';
import { absoluteUrl, formatDate, type Publication } from '../site';
import { escapeXml } from '../xml';

/** What a letter says, besides its articles. */
export interface LetterFrame {
  publication: Publication;
  subject: string;
  /** Where this reader unsubscribes. */
  unsubscribe: string;
}

/** How many articles show their covers: a letter is an index, not a gallery. */
const withCover = 3;

/** Of a cover in a letter, in pixels: what mail programs show at most. */
const width = 600;

/** Formats that mail programs have always known; of others a letter shows none. */
const shown: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif']);

/** The faces of headlines and of the rest, as far as a reader's system has them. */
const faces = {
  traditional: {
    face: `'Noto Serif TC','Source Han Serif TC','Songti TC',PMingLiU,serif`,
    text: `-apple-system,'PingFang TC','Noto Sans TC','Microsoft JhengHei',sans-serif`,
  },
  simplified: {
    face: `'Noto Serif SC','Source Han Serif SC','Songti SC',SimSun,serif`,
    text: `-apple-system,'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif`,
  },
} as const;

const [ink, muted, hairline, paper, seal] = ['#1c1712', '#5f574f', '#d9d2c8', '#faf8f5', '#b3391b'];

/**
 * Writes a letter as HTML for mail programs: one table of a width of 600, styles in attributes, no
 * script, nothing loaded but covers. Programs that turn colours in the dark may: none of them carries
 * a meaning; those that ask for a choice get ours.
 */
export function letterHtml(articles: readonly Article[], frame: LetterFrame): string {
  const { publication, subject, unsubscribe } = frame;
  const { site, edition } = publication;
  const { mail: t } = edition.messages.letters;
  const rows = articles.map((article, at) => articleRow(article, edition, at < withCover));
  const { face, text } = faces[scriptOf(edition.language)];
  const home = absoluteUrl(edition.path || '/');
  return `<!DOCTYPE html>
<html lang="${escapeXml(edition.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeXml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background-color: #101418 !important; }
  .ink { color: #e4dfd6 !important; }
  .muted { color: #b3aca2 !important; }
  .seal { color: #f0876a !important; }
  .line { border-color: #3a4048 !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:${paper}">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${paper}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="${width}" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:${width}px">
<tr><td class="line" style="padding:0 0 16px;border-bottom:3px double ${hairline}">
<a href="${escapeXml(home)}" class="ink" style="font:900 30px/1.2 ${face};color:${ink};text-decoration:none">${escapeXml(site.name)}</a>
<p class="muted" style="margin:6px 0 0;font:14px/1.6 ${text};color:${muted}">${escapeXml(site.tagline)}</p>
</td></tr>
${rows.join('\n')}
<tr><td style="padding:24px 0 0">
<p class="muted" style="margin:0;font:13px/1.7 ${text};color:${muted}">${escapeXml(fill(t.why, { name: site.name }))}
<a href="${escapeXml(unsubscribe)}" class="muted" style="color:${muted};text-decoration:underline">${escapeXml(t.unsubscribe)}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function articleRow(article: Article, edition: Edition, isFirst: boolean): string {
  const { title, description, cover } = article;
  const { mail: t } = edition.messages.letters;
  const { face, text } = faces[scriptOf(edition.language)];
  const url = escapeXml(absoluteUrl(article.path));
  const picture = isFirst && cover && shown.has(cover.type) ? cover : undefined;
  const image = picture
    ? `<a href="${url}"><img src="${escapeXml(absoluteUrl(picture.src))}" width="${width}" height="${Math.round((width * picture.height) / picture.width)}" alt="${escapeXml(picture.alt)}" border="0" style="display:block;width:100%;max-width:${width}px;height:auto;margin:0 0 16px"></a>\n`
    : '';
  return `<tr><td class="line" style="padding:24px 0;border-bottom:1px solid ${hairline}">
${image}<p class="muted" style="margin:0 0 4px;font:13px/1.6 ${text};color:${muted}">${escapeXml(byline(article, edition))}</p>
<h2 style="margin:0 0 8px;font:700 22px/1.4 ${face}"><a href="${url}" class="ink" style="color:${ink};text-decoration:none">${escapeXml(title)}</a></h2>
<p class="ink" style="margin:0 0 8px;font:16px/1.8 ${text};color:${ink}">${escapeXml(description)}</p>
<p style="margin:0;font:14px/1.6 ${text}"><a href="${url}" class="seal" style="color:${seal};text-decoration:underline">${escapeXml(t.read)}</a></p>
</td></tr>`;
}

/** When an article was published, and what it is about. */
export function byline({ date, categories }: Article, edition: Edition): string {
  const { letters, site } = edition.messages;
  const category = categories.map(({ name }) => name).join(site.comma);
  return fill(letters.mail.byline, { date: formatDate(date, edition), category });
}
