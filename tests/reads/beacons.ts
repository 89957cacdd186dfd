import { sendAtRate } from './client';

// Run by `bench.ts`: readers whose browsers tell that they have read something. Prints how many of
// them were answered, each from a network of its own; every tenth tells it twice.
const [origin = '', slugs = '', perSecond = '1000', seconds = '30', first = '0'] =
  process.argv.slice(2);
const articles = slugs.split(',');

const readerOf = (at: number) => Number(first) + (at % 10 === 9 ? at - 1 : at);

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

const answered = new Set<number>();
const outcome = await sendAtRate({
  origin,
  perSecond: Number(perSecond),
  seconds: Number(seconds),
  request: (at) => {
    const reader = readerOf(at);
    return {
      path: '/api/read',
      method: 'POST',
      headers: {
        origin,
        'content-type': 'text/plain;charset=UTF-8',
        'user-agent': agent,
        'x-forwarded-for': `${10 + (reader >> 16)}.${(reader >> 8) & 255}.${reader & 255}.7`,
      },
      body: articles[reader % articles.length] ?? '',
    };
  },
  onAnswer: (at, status) => {
    if (status === 204) answered.add(readerOf(at));
  },
});
console.log(JSON.stringify({ ...outcome, readers: answered.size }));
