import { expect, it } from 'vitest';
import { leftOut } from '../../lib/left-out';
import { filesUnder } from '../e2e/support/files';

it('tells of everything that an export leaves out', () => {
  const server = filesUnder('app').flatMap((file) => /^(.+)\.server\.tsx?$/.exec(file)?.[1] ?? []);
  expect(leftOut.flatMap(({ routes }) => routes).sort()).toEqual(server.sort());
});
