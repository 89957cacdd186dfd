/**
 * Whether pages load script at a sign of the reader (`SCRIPT_ON_INTENT=0 npx playwright test` tests
 * that they all load it at once). The export is built the other way, so that each run has both.
 */
export const isScriptOnIntent = process.env.SCRIPT_ON_INTENT !== '0';

const mode = (onIntent: boolean) => ({ SCRIPT_ON_INTENT: onIntent ? '1' : '0' });

/** What is built and served for the tests: the sample content, and a publication made for them. */
export const sites = {
  sample: {
    folder: 'content',
    originVariable: 'E2E_SAMPLE_ORIGIN',
    env: { DIST_DIR: '.next', ...mode(isScriptOnIntent) },
    /** When it was built, as far as publishing is concerned. */
    builtAt: new Date(),
  },
  fixture: {
    folder: 'tests/fixtures/site',
    originVariable: 'E2E_FIXTURE_ORIGIN',
    env: {
      CONTENT_DIR: 'tests/fixtures/site',
      DIST_DIR: '.next-fixture',
      BUILD_TIME: '2026-06-10T12:00:00Z',
      ...mode(isScriptOnIntent),
    },
    builtAt: new Date('2026-06-10T12:00:00Z'),
  },
} as const;
export type SiteName = keyof typeof sites;

/** What the builds for servers are told that they are made from. */
export const testedCommit = 'commit-of-tests';

/** Where the static export of the fixture goes. */
export const exportFolder = '.next-export';

export const exportEnv = {
  ...sites.fixture.env,
  DIST_DIR: exportFolder,
  ...mode(!isScriptOnIntent),
};

/** Words that stand only in what is not public: some articles, and the saved texts of sources. */
export const hiddenWords = /wombat|narwhal/i;
