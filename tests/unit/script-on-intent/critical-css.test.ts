import { expect, test } from 'vitest';
import { criticalCss } from '../../../lib/script-on-intent/critical-css';

const html = `<html lang="zh"><body class="sheet wide" id="top"><h2 data-kind="note" class="md:flex mt-2.5">文</h2><a href="#top" style="color:var(--given)">x</a></body></html>`;

const kept = (css: string) => criticalCss(css)(html);

test.each([
  '.sheet{top:0}',
  'h2{top:0}',
  '#top{top:0}',
  '.sheet>h2+a{top:0}',
  '[data-kind=note]{top:0}',
  '.md\\:flex{top:0}',
  '.mt-2\\.5{top:0}',
  ':root{top:0}',
  '*,:before{top:0}',
  'a:not(.missing){top:0}',
  ':is(h2,.missing) a{top:0}',
  'a:focus-visible{top:0}',
  ':root[data-reading~=large] .sheet{top:0}',
  '.sheet[open]{top:0}',
  '@media (width>=600px){.sheet{top:0}}',
  '@layer one,two;',
  '@media print{.sheet{top:0}}',
  '@view-transition{navigation:auto}',
])('%s stays', (css) => {
  expect(kept(css)).toBe(css);
});

test.each([
  '.missing{top:0}',
  'h3{top:0}',
  '.sheet .missing{top:0}',
  '[data-other]{top:0}',
  'a:hover{top:0}',
  '@layer one{@supports (top:0){.missing{top:0}}}',
  '::placeholder{top:0}',
])('%s goes', (css) => {
  expect(kept(css)).toBe('');
});

test('of a list of selectors those that can match stay', () => {
  expect(kept('.missing,h2{top:0}')).toBe('h2{top:0}');
});

test('properties and faces stay where something kept asks for them', () => {
  expect(
    kept(':root{--a:1;--b:var(--a);--c:2;--given:3}h2{top:var(--b)}.missing{top:var(--c)}'),
  ).toBe(':root{--a:1;--b:var(--a);--given:3}h2{top:var(--b)}');
  const face = '@font-face{font-family:E;unicode-range:U+FE45}';
  expect(kept(`${face}h2{top:0}`)).toBe('h2{top:0}');
  expect(kept(`${face}h2{text-emphasis:sesame}`)).toContain(face);
});

test('each page has its own', () => {
  const css = criticalCss('.one{top:0}.two{top:0}');
  expect(css('<p class="one"></p>')).toBe('.one{top:0}');
  expect(css('<p class="two"></p>')).toBe('.two{top:0}');
});
