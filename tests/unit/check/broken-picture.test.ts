import fs from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { inProject, post } from '../publication';

test('tells of a file that breaks off, where it is used', async () => {
  const whole = await sharp(fs.readFileSync('public/icons/icon-512.png')).jpeg().toBuffer();
  const { checkArchive } = await inProject(
    {
      'public/images/whole.jpg': whole,
      'public/images/half.jpg': whole.subarray(0, whole.length / 2),
      'content/posts/a.mdx': post(
        'title: 甲\ndate: 2025-05-01\ncover: /images/half.jpg',
        '一\n\n![圖](/images/whole.jpg)\n\n![圖](/images/half.jpg)\n',
      ),
    },
    () => import('../../../lib/check/check'),
  );
  const { reports } = await checkArchive();
  expect(reports.filter(({ rule }) => rule === 'broken-picture')).toMatchObject([
    { line: 4, severity: 'error', found: '圖片「public/images/half.jpg」打不開，檔案可能壞了。' },
  ]);
});
