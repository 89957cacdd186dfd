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
      // The fixture has every kind of page and of query; what a device remembers does not depend on
      // what there is to read; the sample's pictures are those of its other edition. Everything once
      // over would take the tests past their quarter of an hour.
      testIgnore: [
        'build/**',
        'accessibility.spec.ts',
        'finder.spec.ts',
        'json-ld.spec.ts',
        'layout-shift.spec.ts',
        'library.spec.ts',
        'pages.spec.ts',
        'search.spec.ts',
        'settings.spec.ts',
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
