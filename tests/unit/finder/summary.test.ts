import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../components/finder/summary';
import type { FinderAnswer } from '../../../lib/finder/answer';
import { messagesFor } from '../../../lib/messages/messages';
import { finderOf } from '../../eval/evaluate';
import { archiveOf, post } from '../publication';

const posts = {
  orchids: post('title: 蘭花怎麼澆水\ndate: 2025-05-01', '蘭花怕積水，澆水要看天氣。'),
  kites: post('title: 風箏\ndate: 2025-05-02', '風箏要逆風放，颱風天不要放。'),
};

async function summary(sentence: string, published: Record<string, string> = posts) {
  const answer: FinderAnswer = await finderOf(await archiveOf(published)).find(sentence, []);
  return summaryOf({ view: 'suggestions', answer, picked: [] }, messagesFor('zh-Hant-TW').finder);
}

describe('what was found', () => {
  it('is recommended where it speaks to the question', async () => {
    expect(await summary('蘭花怎麼澆水')).toEqual({
      headline: '先讀這幾篇',
      status: '推薦1篇，符合的有1篇',
    });
  });

  it('is recommended though the word is all over the publication, where a title has it', async () => {
    const published = Object.fromEntries(
      ['蘭花澆水', '蘭花換盆', '蘭花施肥', '風箏', '陀螺', '毽子', '竹馬'].map((title, day) => [
        `post-${day}`,
        post(`title: ${title}\ndate: 2025-05-0${day + 1}`, `這一篇說的是${title}。`),
      ]),
    );
    expect((await summary('蘭花怎麼買', published)).headline).toBe('先讀這幾篇');
    expect((await summary('竹子怎麼買', published)).headline).not.toBe('先讀這幾篇');
  });

  it('is told to be beside the point where it only has a word of it', async () => {
    const { headline, status } = await summary('颱風登陸花蓮會不會淹水停電');
    expect(headline).toBe('沒有文章直接談這件事，這幾篇沾到邊');
    expect(status).toMatch(/^沾到邊的有/);
  });

  it('says that a wish in the sentence was heard', async () => {
    expect((await summary('給新手看的蘭花入門')).status).toBe(
      '推薦1篇，符合的有1篇，入門的排在前面',
    );
  });
});
