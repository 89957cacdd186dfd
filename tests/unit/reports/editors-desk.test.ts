import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../lib/refusal';
import { atEditorsDesk } from '../../../lib/reports/editors-desk';
import { reportForm } from '../../../lib/reports/report-form';
import { withDatabase } from '../../../lib/storage/database';
import { addReport } from '../../../lib/storage/reports';
import { reports } from '../../../lib/storage/schema';
import { embeddedDatabase } from '../../support/databases';
import { withTestDatabase } from '../../support/engines';
import { withBuiltFacts } from '../reads/facts';

const report = {
  edition: 'zh-hans',
  article: '中文-a',
  passage: '第一行\n第二行',
  note: `${'長'.repeat(70)}\u001B[2J`,
  address: 'reader@example.com',
  commit: 'abc123',
};

const desk = (...words: string[]) => atEditorsDesk(words, false);

describe('the editors’ desk', () => {
  withBuiltFacts();
  withTestDatabase(embeddedDatabase);

  it('says that there is nothing', async () => {
    expect(await desk()).toBe('沒有還沒處理完的回報。');
  });

  it('lists reports in brief, shows one in full, and lets neither steer the terminal', async () => {
    await withDatabase((database) => addReport(database, report));
    const list = await desk();
    expect(list).toMatch(/^#1 {2}\d{4}-\d\d-\d\d {2}未處理 {2}\/zh-hans\/posts\/中文-a\n/);
    expect(list).toContain(`${'長'.repeat(60)}……`);
    expect(list).not.toContain('reader@example.com');
    const whole = await desk('#1');
    for (const words of [
      '長'.repeat(70),
      '第一行\n        第二行',
      'reader@example.com',
      'abc123',
    ]) {
      expect(whole).toContain(words);
    }
    expect(list + whole).not.toContain('\u001B');
  });

  it('answers, answers otherwise, and closes; the address is gone then', async () => {
    expect(await desk('answer', '1', '改好了。')).toMatch(/已回覆[\s\S]*回覆　改好了。/);
    expect(await desk('answer', '1', '第二段', '也改了。')).toContain('回覆　第二段 也改了。');
    expect(await desk()).toContain('已回覆');
    expect(await desk('close', '1')).toContain('結案');
    expect(await desk()).toBe('沒有還沒處理完的回報。');
    expect(await atEditorsDesk([], true)).toContain('已結案');
    expect(await desk('1')).not.toContain('reader@example.com');
  });

  it.each([
    [['2'], '沒有第 2 則回報。'],
    [['x'], '「x」不是回報的號碼'],
    [['close'], '「」不是回報的號碼'],
    [['close', '1'], '已經結案'],
    [['answer', '1', '晚了'], '已經結案'],
    [['answer', '1'], '沒有寫回覆'],
    [['1; DROP TABLE reports'], '不是回報的號碼'],
  ])('refuses %j', async (words, told) => {
    const refused = await desk(...words).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(String(refused)).toContain(told);
  });

  it('calls an article what the build calls it, and says what the site was built from', async () => {
    await withDatabase(async (database) => {
      await database.delete(reports);
      await addReport(database, { ...report, edition: 'en', article: 'voices' });
      await addReport(database, { ...report, edition: 'en', article: 'constructor' });
    });
    const [id, other] = [...(await desk()).matchAll(/#(\d+)/g)]
      .map(([, found = '']) => found)
      .sort();
    expect(await desk(id ?? '')).toMatch(/文章　Voices\n[\s\S]*網站的提交　abc123/);
    expect(await desk(other ?? '')).not.toContain('文章　');
  });
});

it('takes no report with half a character', () => {
  const form = {
    article: 'a',
    passage: '',
    note: '字',
    address: '',
    website: '',
    edition: '',
    language: 'zh-Hant-TW',
    stamp: '',
  };
  expect(reportForm.safeParse(form).success).toBe(true);
  expect(reportForm.safeParse({ ...form, note: '字\uD800' }).success).toBe(false);
  expect(reportForm.safeParse({ ...form, passage: '\uDC00' }).success).toBe(false);
});
