import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { MOTIFS } from './motifs';

const coverEntry = z.strictObject({
  slug: z.string(),
  category: z.string(),
  motif: z.enum(MOTIFS),
});

/** What one cover was made from. */
export type CoverEntry = z.infer<typeof coverEntry>;

/** @throws if the text is no list of covers */
export function parseCovers(yaml: string): CoverEntry[] {
  return z.array(coverEntry).parse(parseDocument(yaml).toJS() ?? []);
}

/** Adds or corrects one entry; everything else in the file, comments included, stays as it is. */
export function recordCover(yaml: string, entry: CoverEntry): string {
  const document: Document = parseDocument(yaml);
  if (!isSeq(document.contents)) {
    document.contents = document.createNode([entry]);
    return document.toString();
  }
  const known = document.contents.items.find(
    (item) => isMap(item) && item.get('slug') === entry.slug,
  );
  if (isMap(known)) {
    known.set('category', entry.category);
    known.set('motif', entry.motif);
  } else {
    document.contents.add(document.createNode(entry));
  }
  return document.toString();
}
