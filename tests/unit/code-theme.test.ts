import { codeToHtml } from 'shiki';
import { expect, it } from 'vitest';
import { codeTheme } from '../../lib/mdx/code-theme';

const listings = [
  ['ts', "import { a } from 'b';\n/** @param c */ const d = async (e: number) => `e` + 1; // f"],
  ['diff', '--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new'],
  ['markdown', '# 標題\n\n**粗** *斜* `碼` [連](https://example.com)'],
  ['html', '<p class="a">&amp;<!-- b --><script>let c = /d/g;</script></p>'],
  ['css', ':root { --a: #fff; } @media (width < 1px) { a:hover { color: red !important } }'],
  ['yaml', 'a: [1, true, "b"] # c\nd: |\n  e'],
  ['python', '@a\ndef b(c: int = 1) -> None:\n    raise ValueError(f"{c}\\n")'],
] as const;

/** Each sign of a listing with its colour: where the same is cut into pieces is nobody's concern. */
function signs(html: string): string[] {
  const pieces = html.matchAll(/<span style="color:(light-dark\([^)]*\))[^"]*">([^<]*)</g);
  return [...pieces].flatMap(([, colour = '', text = '']) =>
    [...text.replaceAll(/\s/g, '')].map((sign) => `${sign} ${colour.toLowerCase()}`),
  );
}

it.each(listings)(
  'has the colours that both themes have for themselves: %s',
  async (lang, code) => {
    const both = await codeToHtml(code, {
      lang,
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: 'light-dark()',
    });
    const one = await codeToHtml(code, { lang, theme: codeTheme });
    expect(signs(one)).toEqual(signs(both));
    expect(signs(one).length).toBeGreaterThan(10);
    for (const sign of signs(one)) expect(sign).toMatch(/ light-dark\(#[\da-f]+, #[\da-f]+\)$/);
    const paper =
      /^<pre [^>]*style="(background-color:light-dark\([^)]*\);color:light-dark\([^)]*\))"/;
    expect(paper.exec(one)?.[1]).toBe(
      'background-color:light-dark(#ffffff, #0a0c10);color:light-dark(#0e1116, #f0f3f6)',
    );
  },
);
