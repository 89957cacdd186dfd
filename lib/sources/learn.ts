import { type AskOptions, askAll } from './ask';
import { fingerprint } from './fingerprint';
import type { SourceRecord } from './records';
import type { Visit } from './visit';

/** What also a machine without a network would see. */
const silences: readonly Visit['answer'][] = ['dns', 'connection', 'timeout'];

interface LearnOptions {
  asking: AskOptions;
  /** `2025-05-12` */
  today: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Asks for sources and writes down what they answer.
 * @returns true where nothing was written, because no site at all could be reached
 */
export async function learn(
  due: readonly string[],
  records: ReadonlyMap<string, SourceRecord>,
  write: (url: string, record: SourceRecord) => void,
  { asking, today, onProgress }: LearnOptions,
): Promise<boolean> {
  let done = 0;
  // One host's silence is that host's, unless the name itself is not found.
  const isOneHost = new Set(due.map((url) => new URL(url).host)).size === 1;
  let online = false;
  const held: [url: string, visit: Visit][] = [];
  const keep = (url: string, visit: Visit) => {
    write(url, updated(records.get(url), visit, today));
  };
  const onVisit = (url: string, visit: Visit) => {
    // An address inside the house says nothing of the network.
    if (visit.answer === 'private') keep(url, visit);
    else {
      held.push([url, visit]);
      online ||= isOneHost ? visit.answer !== 'dns' : !silences.includes(visit.answer);
      if (online) for (const one of held.splice(0)) keep(...one);
    }
    done += 1;
    onProgress?.(done, due.length);
  };
  await askAll(due, (url) => records.get(url) ?? {}, onVisit, asking);
  return held.length > 0;
}

/** What is known of a source after a visit. */
function updated(known: SourceRecord | undefined, visit: Visit, checked: string): SourceRecord {
  const { answer, moved, last } = visit;
  const { hash, changed, etag, modified, copy } = known ?? {};
  const seen =
    answer === 200 && last ? fingerprint(last.body, last.headers['content-type']) : undefined;
  const text = seen
    ? { hash: hash ?? seen, ...(hash && hash !== seen ? { changed: seen } : {}) }
    : { ...(hash ? { hash } : {}), ...(changed ? { changed } : {}) };
  const names = seen
    ? { etag: last?.headers.etag, modified: last?.headers['last-modified'] }
    : { etag, modified };
  return {
    checked,
    // Unchanged is as good as sent.
    answer: answer === 304 ? 200 : answer,
    ...(moved ? { moved } : {}),
    ...text,
    ...(names.etag ? { etag: names.etag } : {}),
    ...(names.modified ? { modified: names.modified } : {}),
    ...(copy ? { copy } : {}),
  };
}
