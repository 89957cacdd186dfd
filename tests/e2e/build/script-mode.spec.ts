import { expect, test } from '@playwright/test';
import { exportFolder, isScriptOnIntent } from '../support/sites';
import { serveFolder } from '../support/static-server';

test('the switch decides whether an exported page waits for a sign', async ({ page }) => {
  const server = await serveFolder(exportFolder);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(`${server.origin}/posts/no-cover`, { waitUntil: 'networkidle' });
  // The export is built the other way.
  if (isScriptOnIntent) expect(scripts.length).toBeGreaterThan(3);
  else expect(scripts).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await server.stop();
});
