import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/e2e/support/chromium';
import { inEveryEdition, type SiteOption } from './tests/e2e/support/test';

export default defineConfig<object, SiteOption>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine now and then starves the browser; a second failure is the site's.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? [['dot']] : [['list']],
  // Generous: the machine may be building something else at the same time.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
  },
  projects: [
    {
      name: 'sample',
      // What depends on what there is to read, and on two editions. The fixture has every kind of
      // page for the rest: all of it once over would take the tests past their quarter of an hour.
      testMatch: [
        'crawl.spec.ts',
        'edition*.spec.ts',
        'feeds.spec.ts',
        'glossary.spec.ts',
        'headline-font.spec.ts',
        'not-found.spec.ts',
        'share-images.spec.ts',
        'start.spec.ts',
        'typography.spec.ts',
      ],
      use: { siteName: 'sample' },
    },
    {
      name: 'simplified',
      grep: new RegExp(inEveryEdition.tag),
      testIgnore: 'build/**',
      use: { siteName: 'sample', edition: '/zh-hans' },
    },
    { name: 'fixture', testIgnore: 'build/**', use: { siteName: 'fixture' } },
    { name: 'build', testMatch: 'build/**/*.spec.ts' },
  ],
});
