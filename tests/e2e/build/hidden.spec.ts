import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { filesUnder } from '../support/files';
import { exportFolder, hiddenWords, sites } from '../support/sites';

const { DIST_DIR } = sites.fixture.env;
// Of a server's folder these are sent to readers; the rest is code and bookkeeping.
const served = [`${DIST_DIR}/server/app`, `${DIST_DIR}/static`, exportFolder];

for (const folder of served) {
  test(`nothing of a draft or future article is in ${folder}`, () => {
    // What a host packs up with a function is never sent: the preview's holds the articles' files.
    const files = filesUnder(folder).filter((file) => !file.endsWith('.nft.json'));
    const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
    expect(files.filter((file) => hiddenWords.test(file))).toEqual([]);
    expect(files.filter((file) => hiddenWords.test(read(file)))).toEqual([]);

    // That would be so of an empty folder too: a public article's words are all over it.
    const kinds = new Set(
      files
        .filter((file) => read(file).includes('網址寫中文，每個地方都要通'))
        .map((file) => path.extname(file)),
    );
    const expected = {
      [`${DIST_DIR}/server/app`]: ['.body', '.html', '.rsc'],
      [exportFolder]: ['.html', '.json', '.md', '.txt', '.xml'],
    };
    expect([...kinds]).toEqual(expect.arrayContaining(expected[folder] ?? []));
  });
}

test('the fixture was built with the network cut', () => {
  test.skip(process.env.E2E_NETWORK_CUT !== '1', 'this system does not let us cut it');
  expect(fs.existsSync(path.join(DIST_DIR, 'BUILD_ID'))).toBe(true);
});
