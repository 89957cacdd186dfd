import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPreviewSecret, previewSecret } from '../../lib/preview-secret';

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
