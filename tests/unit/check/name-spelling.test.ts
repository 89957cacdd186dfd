import { expect, test } from 'vitest';
import { nameSpelling } from '../../../lib/check/rules/name-spelling';
import { findings, mdx } from './check-article';

const body = `亞馬遜的Andy Jassy談到Bedrock，
GitHub的Policies與HTTPS也提到。Jassy認為模型（model）要開放，Models會更多。SRAM、Anthropic。`;

test('names both spellings, and where the text has its own', async () => {
  const found = await findings(
    nameSpelling,
    mdx('title: Andy Jessy的預言\ndescription: Jassy與他的Bedrok、Github。', `開頭。\n\n${body}`),
  );
  expect(found).toMatchObject([
    { line: 3, field: 'title', found: '標題拼作「Jessy」，內文拼作「Jassy」（第 9 行）。' },
    {
      line: 4,
      field: 'description',
      found: '摘要拼作「Bedrok」，內文拼作「Bedrock」（第 9 行）。',
    },
    { found: '摘要拼作「Github」，內文拼作「GitHub」（第 10 行）。' },
  ]);
});

test.each([
  ['the text has it too', 'Jassy談Bedrock'],
  ['inflected', 'Model與Policy'],
  ['another word', 'Jazz與Bosch'],
  ['not there at all', 'Jensen Huang登台'],
  ['abbreviations', 'SLAM與HTTP'],
  ['with digits', 'GPT4與FP16'],
  ['small letters', '談bedrok'],
  ['possessive', "Jassy's預言"],
  ['a company and its people', 'Anthropics'],
])('is silent: %s', async (_, title) => {
  expect(await findings(nameSpelling, mdx(`title: ${JSON.stringify(title)}`, body))).toEqual([]);
});

test('is silent where there is no description of its own', async () => {
  expect(await findings(nameSpelling, mdx('title: 預言', body))).toEqual([]);
});
