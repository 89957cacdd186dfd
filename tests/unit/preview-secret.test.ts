import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellOfSecrets } from '../../lib/pass';
import {
  isPreviewPass,
  isPreviewSecret,
  previewAge,
  previewPass,
  previewSecret,
} from '../../lib/preview-secret';

afterEach(() => vi.unstubAllEnvs());

describe('the secret of the preview', () => {
  it('opens with the whole of it and nothing else', () => {
    vi.stubEnv('PREVIEW_SECRET', 'sixteen-letters!');
    expect(isPreviewSecret('sixteen-letters!')).toBe(true);
    for (const guess of ['', 'sixteen-letters', 'sixteen-letters!!', 'Sixteen-letters!', '密碼']) {
      expect(isPreviewSecret(guess), guess).toBe(false);
    }
  });

  it.each([undefined, '', 'fifteen-letters'])('opens with nothing where it is %j', (secret) => {
    vi.stubEnv('PREVIEW_SECRET', secret);
    expect(previewSecret()).toBeUndefined();
    for (const guess of ['', 'undefined', 'fifteen-letters']) {
      expect(isPreviewSecret(guess), guess).toBe(false);
    }
  });
});

it('is told of at the start where it is set and too short, and is not told itself', () => {
  vi.stubEnv('EDITOR_SECRET', 'fifteen-letters');
  vi.stubEnv('PREVIEW_SECRET', 'sixteen-letters!');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  tellOfSecrets();
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^EDITOR_SECRET has fewer than 16 /)]]);
  expect(String(warn.mock.calls)).not.toContain('fifteen');
  warn.mockRestore();
});

describe('an author’s pass', () => {
  const now = new Date('2026-01-01T00:00:00Z');
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  it('is good for a week, and for its own secret alone', () => {
    vi.stubEnv('PREVIEW_SECRET', 'sixteen-letters!');
    const pass = previewPass(now);
    expect(isPreviewPass(pass, now)).toBe(true);
    expect(isPreviewPass(pass, later(previewAge - 1))).toBe(true);
    expect(isPreviewPass(pass, later(previewAge))).toBe(false);
    vi.stubEnv('PREVIEW_SECRET', 'another-secret-of-ours');
    expect(isPreviewPass(pass, now)).toBe(false);
    vi.stubEnv('PREVIEW_SECRET', undefined);
    expect(isPreviewPass(pass, now)).toBe(false);
    expect(isPreviewPass(previewPass(now), now)).toBe(false);
  });

  it('cannot be made longer or made up', () => {
    vi.stubEnv('PREVIEW_SECRET', 'sixteen-letters!');
    const [end, signature] = previewPass(now).split('.');
    for (const pass of [`${Number(end) + 1}.${signature}`, `${end}.`, `${end}`, '', 'NaN.x']) {
      expect(isPreviewPass(pass, now), pass).toBe(false);
    }
  });
});
