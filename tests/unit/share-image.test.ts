import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadMing } from '../../lib/fonts/ming';
import { drawShareImage, shareBytes } from '../../lib/share-image/draw';
import { fitTitle } from '../../lib/share-image/fit';
import { typesetter } from '../../lib/share-image/typeset';

/** A Han character is one em wide, everything below U+2E80 half of it. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, one) => sum + (one < '\u2E80' && one !== '…' ? size / 2 : size), 0);
const room = { width: 500, height: 400, sizes: [68, 60, 48, 36], leading: 1.36 };
const setTitle = (title: string) => fitTitle(title, 'zh-Hant-TW', room, measure);

describe('titles of share images', () => {
  it.each([
    '標點也要排版',
    '為什麼訓練大模型，非得用「圖形處理器」不可？'.repeat(6),
    'How Passkeys Work: A Field Guide to WebAuthn',
    '「引號開頭」的標題，——與破折號……',
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    '中文'.repeat(400),
    '短',
  ])('stay in their room and keep to the kinsoku rules: %s', (title) => {
    const { size, lines } = setTitle(title);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height);
    for (const line of lines) {
      expect(measure(line, size), line).toBeLessThanOrEqual(room.width);
      expect(line).not.toMatch(/^[，。、：；！？」』）…]/u);
      expect(line).not.toMatch(/[「『（]$/u);
    }
    const shown = lines.join('').replaceAll(/\s/g, '');
    if (shown.endsWith('…') && !title.endsWith('…')) {
      expect(title.replaceAll(/\s/g, '').startsWith(shown.slice(0, -1))).toBe(true);
    } else {
      expect(shown).toBe(title.replaceAll(/\s/g, ''));
    }
  });

  it('keep to the kinsoku rules in rooms of every width', () => {
    const title = '「通行」金鑰、（密碼）與《規矩》：為什麼，騙不走？'.repeat(3);
    for (let width = 200; width <= 500; width += 10) {
      const narrow = { ...room, width, sizes: [36] };
      const { lines } = fitTitle(title, 'zh-Hant-TW', narrow, measure);
      for (const line of lines) {
        expect(line, `${width}: ${lines.join('｜')}`).toMatch(/^[^，、：？」）》].*[^「（《]$/u);
      }
    }
  });

  it('break behind a phrase rather than inside a word', () => {
    expect(setTitle('三奈米不是三奈米：製程名稱怎麼成了編號').lines[0]).toBe('三奈米不是三奈米：');
    expect(setTitle('一個網址，訂閱整個網路').lines).toEqual(['一個網址，', '訂閱整個網路']);
  });

  it('are as large as they can be', () => {
    expect(setTitle('快取').size).toBe(68);
    expect(setTitle('中文'.repeat(40)).size).toBeLessThan(68);
  });
});

describe('characters of share images', () => {
  it.each([
    ['🚀 人工智慧 👩‍👩‍👧‍👦 起飛了！', '人工智慧 起飛了！'],
    ['𠮷野家的喆、囧與堃', '〓野家的喆、囧與堃'],
    ['繁體 \u202Eשלום\u202C 與 العربية 混排', '繁體 與 混排'],
    ['葛\u{E0100}洪', '葛洪'],
    ['😀', ''],
  ])('%s', async (title, shown) => {
    for (const language of ['zh-Hant-TW', 'zh-Hans']) {
      expect((await typesetter(language)).printable(title)).toBe(shown);
    }
  });

  it('come from the other script’s face where one lacks them', async () => {
    expect((await loadMing('traditional')).has('这')).toBe(false);
    const type = await typesetter('zh-Hant-TW');
    expect(type.printable('这')).toBe('这');
    expect(type.draw('这', 40, 0, 40)).toContain('<path');
  });

  it('are drawn in the script of the language', async () => {
    const glyph = async (language: string) => (await typesetter(language)).draw('骨，', 40, 0, 40);
    expect(await glyph('zh-Hans')).not.toBe(await glyph('zh-Hant-TW'));
  });
});

describe('share images', () => {
  const facts = { language: 'zh-Hant-TW', name: '前沿', latinName: 'Qianyan', foot: '2026年11月' };
  const category = { name: '晶片與算力', hue: 150 };
  const noise = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 80 },
      },
    })
      .png()
      .toBuffer();

  it.each(['標點也要排版', '', '😀', '中文'.repeat(400)])(
    'have their size: %.8s',
    async (title) => {
      for (const picture of [undefined, await noise(800, 450)]) {
        const image = await drawShareImage({ ...facts, title, category }, picture);
        expect(await sharp(image).metadata()).toMatchObject({
          format: 'jpeg',
          width: 1200,
          height: 630,
        });
        expect(image.length).toBeLessThan(shareBytes);
      }
    },
  );

  it('take pictures that are grey, transparent or tall', async () => {
    const tall = await sharp(await noise(300, 900))
      .greyscale()
      .ensureAlpha(0.5)
      .png()
      .toBuffer();
    const image = await drawShareImage({ ...facts, title: '灰' }, tall);
    const { dominant } = await sharp(image)
      .extract({ left: 700, top: 0, width: 500, height: 630 })
      .stats();
    expect(Math.abs(dominant.r - dominant.g)).toBeLessThan(40);
  });

  it('show the title: another one is another picture', async () => {
    const draw = (title: string) => drawShareImage({ ...facts, title, category });
    const blank = await sharp(await draw('一'))
      .raw()
      .toBuffer();
    const full = await sharp(await draw('快取的規矩'))
      .raw()
      .toBuffer();
    const changed = full.filter((value, index) => Math.abs(value - (blank[index] ?? 0)) > 100);
    expect(changed.length).toBeGreaterThan(20_000);
  });
});
