import { type Alias, placedAliases } from './alias';
import { pathIn } from './edition';
import type { Fault } from './fault';
import { parsePageFile } from './front-matter';
import { type BodyOptions, parseBody } from './mdx/parse';
import { conversionOf } from './publication-in';
import { getPublication, type Publication } from './site';
import { isArticleSlug, sitePath } from './slug';
import { isTaken } from './taken';

/** A page that is not an article, from `content/pages/<slug>.mdx`, shown at `/<slug>`. */
export interface Page {
  slug: string;
  path: string;
  file: string;
  title: string;
  description: string;
  body: string;
  /** What the body's plugins need to know. */
  bodyOptions?: BodyOptions;
  aliases: Alias[];
}

/** Whether a name can be a page's address and is none that the site itself uses. */
export function isPageSlug(slug: string): boolean {
  const { editions } = getPublication();
  return isArticleSlug(slug) && !isTaken(slug) && !editions.some((one) => one.slug === slug);
}

/**
 * Turns the text of one file into a page and what each edition makes of it, or tells every fault found.
 * @param conversions the publication in each edition that is made from this one
 */
export async function readPage(
  source: string,
  slug: string,
  file: string,
  conversions: readonly Publication[] = [],
): Promise<
  | { page: Page; converted: Page[]; faults: [] }
  | { page: undefined; converted?: never; faults: Fault[] }
> {
  const faults: Fault[] = [];
  if (!isPageSlug(slug)) {
    faults.push({
      file,
      line: 1,
      column: 1,
      rule: 'slug',
      found: `檔名「${slug}」不能當網址。`,
      advice: '請換一個檔名：文字、數字、連字號與底線，且不是網站自己用的名稱。',
    });
  }
  const { frontMatter, body, locate, faults: fieldFaults } = parsePageFile(source, file);
  faults.push(...fieldFaults);
  if (body !== undefined) faults.push(...(await parseBody(body, file)).faults);
  if (faults.length > 0 || !frontMatter || body === undefined) return { page: undefined, faults };
  const { title, description, aliases } = frontMatter;
  const page = {
    slug,
    path: sitePath(slug),
    file,
    title,
    description,
    body,
    aliases: placedAliases(aliases, locate),
  };
  const converted = conversions.map((other): Page => {
    const conversion = conversionOf(other);
    const say = conversion.converter.text;
    return {
      ...page,
      path: pathIn(other.edition, page.path),
      title: say(title),
      description: say(description),
      bodyOptions: { conversion },
      aliases: [],
    };
  });
  return { page, converted, faults: [] };
}
