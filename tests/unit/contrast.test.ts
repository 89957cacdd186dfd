import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { oklchToRgb, type Rgb } from '../../lib/covers/oklch';

const css = readFileSync('app/globals.css', 'utf8');
const categories: { slug: string; hue: number }[] = parse(
  readFileSync('content/categories.yaml', 'utf8'),
);

type Theme = 'light' | 'dark';
const themes: Theme[] = ['light', 'dark'];
const grounds = ['paper', 'sheet'] as const;

/** The two colours of a declaration `property: light-dark(oklch(…), oklch(…))`. */
function pair(declaration: string, hue = 0): Record<Theme, Rgb> {
  const colours = [...declaration.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+|var\(--hue\))\)/g)];
  const [light, dark] = colours.map(([, lightness, chroma, angle]) =>
    oklchToRgb(
      Number(lightness) / 100,
      Number(chroma),
      Number(angle?.replace('var(--hue)', `${hue}`)),
    ),
  );
  if (!light || !dark || colours.length !== 2) throw new Error(`not two colours: ${declaration}`);
  return { light, dark };
}

function token(name: string): Record<Theme, Rgb> {
  const theme = /@theme \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '';
  const declaration = new RegExp(`--color-${name}: (light-dark\\(.*\\));`).exec(theme)?.[1];
  if (!declaration) throw new Error(`@theme has no --color-${name}`);
  return pair(declaration);
}

/** Declaration of a rule such as `.category { color: … }`. */
function ruleOf(selector: string, property: string): string {
  const body = new RegExp(`\\${selector} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const value = new RegExp(`(?:^|[\\s;])${property}:\\s*([^;]*);`).exec(body)?.[1];
  if (!value) throw new Error(`${selector} has no ${property}`);
  return value;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('measures contrast as WCAG does', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

describe.each(themes)('in the %s theme', (theme) => {
  describe.each(grounds)('on %s', (ground) => {
    const background = token(ground)[theme];

    it.each(['ink', 'muted', 'accent'])('%s can be read', (name) => {
      expect(contrast(token(name)[theme], background)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(categories)('the label of $slug can be read', ({ hue }) => {
      const label = pair(ruleOf('.category', 'color'), hue)[theme];
      expect(contrast(label, background)).toBeGreaterThanOrEqual(4.5);
    });

    it('a label of any hue can be read', () => {
      for (let hue = 0; hue <= 360; hue += 1) {
        const label = pair(ruleOf('.category', 'color'), hue)[theme];
        expect(contrast(label, background), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
      }
    });
  });

  it('a typographic cover of any hue can be read', () => {
    const text = pair(ruleOf('.typographic-cover', 'color'))[theme];
    const background = ruleOf('.typographic-cover', 'background');
    const layers = background.match(/light-dark\(oklch\([^)]*\)+, oklch\([^)]*\)+/g) ?? [];
    expect(layers).toHaveLength(2);
    for (const layer of layers) {
      for (let hue = 0; hue <= 360; hue += 1) {
        expect(contrast(text, pair(layer, hue)[theme]), `hue ${hue}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

it('every colour that a style or a component names is a token', () => {
  const others = ['app/article.css', 'components/search/search.css'];
  const text = [css, ...others.map((file) => readFileSync(file, 'utf8'))].join();
  const used = new Set([...text.matchAll(/var\(--color-([a-z-]+)\)/g)].map((m) => m[1]));
  expect(used.size).toBeGreaterThan(3);
  for (const name of used) expect(() => token(name ?? '')).not.toThrow();
});
