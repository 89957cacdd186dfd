import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { parse } from 'yaml';
import { png } from '../publication';

/** What a hostile article must never get hold of: a variable, and files outside `public/`. */
export const secret = 'canary-7731';

const root = path.join('tests', 'fixtures', 'hostile');

interface Expected {
  /** By the article's slug: rule and line of every fault. */
  refused: Record<string, string[]>;
  published: string[];
}

/** What is to become of each article. */
export const expected: Expected = parse(fs.readFileSync(path.join(root, 'expected.yaml'), 'utf8'));

/** The corpus as the files of a project. */
export async function hostileFiles(): Promise<Record<string, string | Buffer>> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(?:mdx|yaml)$/.test(name) && name !== 'expected.yaml')
    .map((name) => [`content/${name}`, fs.readFileSync(path.join(root, name))] as const);
  const blank = { width: 8, height: 8, channels: 3, background: 'red' } as const;
  return {
    ...Object.fromEntries(files),
    'secret.txt': secret,
    'secret.png': await sharp({ create: blank }).png().toBuffer(),
    'public/images/attack.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script><image href="file://${path.resolve('package.json')}"/></svg>`,
    'public/images/page.png': '<html><script>window.__pwned=1</script></html>',
    // Says of itself that it is gigantic.
    'public/images/bomb.png': png(2_000_000_000, 2_000_000_000),
  };
}
