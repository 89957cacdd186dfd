import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { CountedArticles } from '../../../lib/reads/facts';

/** What a build for tests has left. */
export const facts: CountedArticles = {
  timeZone: 'Asia/Taipei',
  categories: { silicon: '晶片', words: '文字' },
  articles: { voices: ['words'], 中文: ['silicon', 'words'], chips: ['silicon'], old: ['silicon'] },
  editions: [
    {
      path: '',
      heading: '本週熱讀',
      titles: { voices: '聲音 & <人>', 中文: '中文', chips: '=晶片', old: '舊' },
    },
    { path: '/en', heading: 'Most read this week', titles: { voices: 'Voices', chips: 'Chips' } },
  ],
};

/** Has the code find the facts of a build. */
export function withBuiltFacts(): void {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'built-'));
  beforeAll(() => {
    fs.writeFileSync(path.join(folder, 'reads.json'), JSON.stringify(facts));
    vi.stubEnv('DIST_DIR', folder);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));
}
