import { type ArticleField, articleFields as examples } from '../front-matter';

export type { ArticleField };

/** Front-matter fields the publication has; any other is an error in its schema. */
export const articleFields = Object.keys(examples) as ArticleField[];

export const requiredFields: readonly ArticleField[] = ['title', 'date'];
export const dateFields: readonly ArticleField[] = ['date', 'updated', 'source_date'];

/**
 * What Hugo, its themes and Jekyll call our fields, in lower case. Where a post has several, the
 * first one that says something counts.
 */
const otherNames: Readonly<Partial<Record<ArticleField, readonly string[]>>> = {
  title: ['linktitle'],
  date: ['publishdate', 'pubdate', 'published'],
  updated: ['lastmod', 'modified', 'last_modified_at'],
  description: ['summary', 'excerpt'],
  tags: ['keywords'],
  authors: ['author'],
  cover: [
    'featuredimage',
    'featured_image',
    'featureimage',
    'image',
    'thumbnail',
    'banner',
    'images',
    'featuredimagepreview',
    'resources',
  ],
};

/** Names that say the same by Hugo's own rules; any other is somebody's custom, so a guess. */
const certain = new Set(['lastmod', 'publishdate', 'pubdate', 'modified', 'author', 'summary']);

/** Fields of the old site's looks and order, in lower case: readers of an article miss nothing. */
const furniture = new Set(
  [
    'weight menu menus toc layout type markup outputs cascade build _build sitemap comments comment',
    'lightgallery math mathjax katex mermaid hiddenfromhomepage hiddenfromsearch twemoji code share',
    'fontawesome ruby fraction mapbox rssfulltext hidemeta showtoc tocopen disableshare linktitle',
    'searchhidden showreadingtime showbreadcrumbs showpostnavlinks showwordcount showrssbuttoninsectiontermlist',
    'usehugotoc disablehljs autonumbering library seo pager related sidebar noindex robotsnoindex',
    'iscjklanguage translationkey permalink id highlight reward copyright license postid',
  ].flatMap((line) => line.split(' ')),
);

/** The field of ours that a name means, and how sure that is. */
export interface FieldName {
  field: ArticleField;
  /** Place among the names of this field: the lowest counts. */
  rank: number;
  guessed: boolean;
}

const byName = new Map<string, FieldName>();
for (const field of articleFields) {
  byName.set(field.toLowerCase(), { field, rank: 0, guessed: false });
  for (const [index, name] of (otherNames[field] ?? []).entries()) {
    byName.set(name, { field, rank: index + 1, guessed: !certain.has(name) });
  }
}

/** Finds our name for a field of Hugo's, whose names do not tell capitals from small letters. */
export function fieldName(name: string): FieldName | undefined {
  return byName.get(name.toLowerCase());
}

/** Whether a field was about the old site's looks only. */
export function isFurniture(name: string): boolean {
  return furniture.has(name.toLowerCase());
}
