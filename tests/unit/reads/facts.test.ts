import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CountedArticles } from '@/lib/reads/facts';
import { tracedFacts } from '@/lib/reads/facts-name';

const facts = (timeZone: string): CountedArticles => ({
  timeZone,
  categories: {},
  articles: {},
  editions: [],
});

describe('what the build has left for counting', () => {
  let root: string;
  const leave = (name: string, left: CountedArticles) => {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(left));
  };
  const found = async () => {
    vi.resetModules();
    return (await import('@/lib/reads/facts')).builtFacts()?.timeZone;
  };

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(tmpdir(), 'facts-'));
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    vi.stubEnv('DIST_DIR', '.built');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    fs.rmSync(root, { recursive: true });
  });

  it('is found beside its pages, and where functions have it', async () => {
    expect(await found()).toBeUndefined();
    leave(tracedFacts, facts('Asia/Taipei'));
    expect(await found()).toBe('Asia/Taipei');
    leave('.built/reads.json', facts('UTC'));
    expect(await found()).toBe('UTC');
  });
});
