import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Body, type Conversion, conversionPlugins } from './parse';

/** A parsed body in another edition; the one it is made from stays as it is. */
export async function convertBody(body: Body, conversion: Conversion): Promise<Body> {
  const file = new VFile();
  file.data.headings = body.headings;
  const tree = await unified()
    .use(conversionPlugins(conversion))
    .run(structuredClone(body.tree), file);
  return { ...body, tree: tree as Root, headings: file.data.headings };
}
