import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { exhibits } from '../../lib/docs/showcase';
import { chromiumArguments, findChromium } from '../e2e/support/chromium';
import { converse, runIn, terminalPage } from './terminal';

/**
 * `npm run docs:pictures`: takes the pictures of the authors' guide from the real site and the real
 * commands, over a copy of the content with a few articles added. PORT chooses the port.
 */
const port = process.env.PORT ?? '4330';
const origin = `http://localhost:${port}`;
const images = path.resolve('docs/images');
const tsx = path.resolve('node_modules/.bin/tsx');
const finished = 'amazon-ai-rebuild-software';

const slips = `---
title: "我的第一篇文章"
date: 2026-11-24
descripton: "為什麼同一句話，中文常常比英文貴？"
categories: ["AI 技術前線"]
---

價格 {促銷} 中。
`;

const copy = fs.mkdtempSync(path.join(tmpdir(), 'guide-'));
fs.cpSync('content', path.join(copy, 'content'), { recursive: true });
fs.symlinkSync(path.resolve('public'), path.join(copy, 'public'));
const post = (name: string, text: string) =>
  fs.writeFileSync(path.join(copy, 'content/posts', `${name}.mdx`), text);

const sections = exhibits.map(({ name, mdx }) => `## ${name}\n\n${mdx}`).join('\n\n');
post('exhibits', `---\ntitle: exhibits\ndate: 2026-01-01\n---\n\n${sections}\n`);

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: chromiumArguments,
});
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '-p', port], {
  env: {
    ...process.env,
    CONTENT_DIR: path.join(copy, 'content'),
    DIST_DIR: '.next-guide',
    NEXT_TELEMETRY_DISABLED: '1',
  },
});
try {
  fs.mkdirSync(images, { recursive: true });
  await terminals(browser);
  await untilReady();
  await articlePictures(browser);
  await exhibitPictures(browser);
  await faultPicture(browser);
} finally {
  await browser.close();
  server.kill();
  fs.rmSync(copy, { recursive: true });
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    if (
      await fetch(origin)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`next dev does not answer on ${origin}.`);
}

async function open(from: Browser, address: string, width: number, height: number): Promise<Page> {
  const page = await from.newPage({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
  });
  await page.goto(`${origin}${address}`, { waitUntil: 'networkidle', timeout: 120_000 });
  // Next's own button in development is no part of the site.
  await page.addStyleTag({ content: 'nextjs-portal { display: none }' });
  return page;
}

async function save(name: string, picture: Buffer, width: number): Promise<void> {
  const file = path.join(images, `${name}.webp`);
  await sharp(picture)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toFile(file);
  console.log(`${name}.webp  ${Math.round(fs.statSync(file).size / 1024)} KB`);
}

async function articlePictures(from: Browser): Promise<void> {
  const desktop = await open(from, `/posts/${finished}`, 1280, 1500);
  await save('article-desktop', await desktop.screenshot(), 1280);
  await desktop.close();
  const phone = await open(from, `/posts/${finished}`, 390, 844);
  await save('article-phone', await phone.screenshot(), 585);
  await phone.close();
}

/** All exhibits in one article, each below a heading; for a picture the others are hidden. */
async function exhibitPictures(from: Browser): Promise<void> {
  const page = await open(from, '/posts/exhibits', 760, 900);
  await page.addStyleTag({
    content: '.article { padding: 20px 24px; margin-inline: -24px } .unseen { display: none }',
  });
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  for (const [index, { name }] of exhibits.entries()) {
    const text = page.locator('.article');
    await text.evaluate(
      (article, { index, name }) => {
        let place = -1;
        for (const child of article.children) {
          if (child.tagName === 'H2') place += 1;
          const isNotes = child.classList.contains('footnotes');
          const isSeen = isNotes ? name === 'footnote' : place === index && child.tagName !== 'H2';
          child.classList.toggle('unseen', !isSeen);
        }
      },
      { index, name },
    );
    await save(name, await text.screenshot(), 1000);
  }
  await page.close();
}

async function faultPicture(from: Browser): Promise<void> {
  post('my-first-post', slips);
  const page = await open(from, '/', 900, 420);
  await page.evaluate(
    (folder) => {
      for (const place of document.querySelectorAll('details code')) {
        place.textContent = place.textContent?.replace(folder, 'content') ?? '';
      }
    },
    path.join(copy, 'content'),
  );
  await save('fault', await page.screenshot(), 1200);
  await page.close();
}

async function terminals(from: Browser): Promise<void> {
  const questions = await converse(copy, `${tsx} ${path.resolve('cli/new.ts')}`, [
    '我的第一篇文章',
    'my-first-post',
    '1',
    '語言模型, GPU',
    '',
    '',
  ]);
  await terminal(from, 'new', 'npm run new', questions);
  post(
    'my-first-post',
    `---
title: "為什麼同一句話中文比較貴"
date: 2026-11-20
description: "同一句話，中文常常比英文貴，"
categories: ["AI 技術前沿"]
---

這個軟件把句子切成小段,再一段一段計算。接著讀[下一篇](/posts/llm-token)。
`,
  );
  const found = runIn(copy, tsx, path.resolve('cli/check.ts'), ['content/posts/my-first-post.mdx']);
  await terminal(from, 'check', 'npm run check', found);
  fs.rmSync(path.join(copy, 'content/posts/my-first-post.mdx'));
}

async function terminal(from: Browser, name: string, command: string, output: string) {
  const page = await from.newPage({ viewport: { width: 880, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(terminalPage(command, output));
  await save(name, await page.locator('pre').screenshot(), 1320);
  await page.close();
}
