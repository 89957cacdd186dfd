import http from 'node:http';

/** What came of requests that were sent at a fixed rate. */
export interface Outcome {
  sent: number;
  /** Answers by their status, and errors by their code. */
  answers: Record<string, number>;
  /** Milliseconds from when each was due, sorted. */
  times: number[];
}

interface Load {
  origin: string;
  perSecond: number;
  seconds: number;
  /** What to send as the nth; called when it is due. */
  request: (at: number) => {
    path: string;
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  };
  onAnswer?: (at: number, status: number) => void;
}

/**
 * Sends requests at a fixed rate over connections that stay open, whether answers come or not: a server
 * that is slow is not spared, and its slowness counts from the moment at which a request was due.
 */
export function sendAtRate({
  origin,
  perSecond,
  seconds,
  request,
  onAnswer,
}: Load): Promise<Outcome> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });
  const total = perSecond * seconds;
  const outcome: Outcome = { sent: 0, answers: {}, times: [] };
  const started = performance.now();
  const send = (at: number) => {
    const due = started + (at / perSecond) * 1000;
    const { path, method = 'GET', headers = {}, body } = request(at);
    const end = (answer: string) => {
      outcome.answers[answer] = (outcome.answers[answer] ?? 0) + 1;
      outcome.times.push(performance.now() - due);
    };
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const url = new URL(path, origin);
    http
      .request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
        response.resume().on('end', () => {
          const status = response.statusCode ?? 0;
          onAnswer?.(at, status);
          end(String(status));
        });
      })
      .on('error', (error) => end('code' in error ? String(error.code) : error.name))
      .end(body);
  };
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - started) / 1000) * perSecond);
      while (outcome.sent < due) {
        send(outcome.sent);
        outcome.sent += 1;
      }
      if (outcome.times.length < total) return;
      clearInterval(timer);
      agent.destroy();
      outcome.times.sort((a, b) => a - b);
      resolve(outcome);
    }, 5);
  });
}

/** A share of the times is at most this: 0.5 for half of them. */
export function quantile(times: readonly number[], share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
