import { expect, openKind, test } from './support/test';

test('print shows the article and not the site around it', async ({ page, site, watch }) => {
  await openKind(page, site, watch, 'article');
  const title = page.getByRole('heading', { level: 1 });
  const navigation = page.locator('nav');
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(title).toBeVisible();
  for (const one of await navigation.all()) await expect(one).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  for (const button of await page.locator('button').all()) await expect(button).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`motion: ${reducedMotion}`, async ({ page, site, watch }) => {
    await page.emulateMedia({ reducedMotion });
    await openKind(page, site, watch, 'article');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) =>
          ['', '::before', '::after'].some((pseudo) => {
            const { transitionDuration, animationName, animationDuration, scrollBehavior } =
              getComputedStyle(element, pseudo);
            const isTimed = (durations: string) =>
              durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
            return (
              isTimed(transitionDuration) ||
              (animationName !== 'none' && isTimed(animationDuration)) ||
              scrollBehavior === 'smooth'
            );
          }),
        ).length,
    );
    if (reducedMotion === 'reduce') expect(moving).toBe(0);
    else expect(moving, 'else the test above would see nothing').toBeGreaterThan(0);
  });
}

test('text grows to twice its size without loss', async ({ page, site, watch }) => {
  // WCAG 1.4.4 and 1.4.10: 1280 pixels at 400 % are 320.
  await openKind(page, site, watch, 'article');
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
