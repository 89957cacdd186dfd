import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Importer, type ImportOptions } from './import-post';
import type { Job, Plan } from './plan';
import { emptyReport, type PostReport } from './post-report';

/** Posts from which on a second process is worth its start. */
const manyPosts = 300;
const batch = 25;

/** What a helper process is started with. */
export interface Start {
  plan: Plan;
  options: ImportOptions;
}

/** Places of jobs in the plan. */
export type Request = number[];
export type Answer = { at: number; report: PostReport }[];

/**
 * Brings in every post of a plan, in several processes where there are many.
 * @yields the reports, in the plan's order
 */
export async function* runImport(plan: Plan, options: ImportOptions): AsyncGenerator<PostReport> {
  if (plan.jobs.length < manyPosts) {
    const importer = new Importer(plan, options);
    for (const job of plan.jobs) yield importer.importPost(job);
    return;
  }
  yield* inOrder(plan, options);
}

async function* inOrder(plan: Plan, options: ImportOptions): AsyncGenerator<PostReport> {
  const ready = new Map<number, PostReport>();
  let wake = () => {};
  let failure: unknown;
  let next = 0;
  const take = (): Request => {
    const from = next;
    next = Math.min(plan.jobs.length, next + batch);
    return Array.from({ length: next - from }, (_, index) => from + index);
  };
  const put = (at: number, report: PostReport) => {
    ready.set(at, report);
    wake();
  };
  const helpers = Array.from({ length: Math.max(1, availableParallelism()) }, () =>
    help(plan, options, take, put),
  );
  Promise.all(helpers).catch((error) => {
    failure = error;
    wake();
  });
  for (let at = 0; at < plan.jobs.length; ) {
    const report = ready.get(at);
    if (report) {
      ready.delete(at);
      at += 1;
      yield report;
      continue;
    }
    if (failure) throw failure;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

/** Works through batches in a process; one that dies takes a single post with it. */
async function help(
  plan: Plan,
  options: ImportOptions,
  take: () => Request,
  put: (at: number, report: PostReport) => void,
): Promise<void> {
  let helper: Helper | undefined;
  for (let request = take(); request.length > 0; request = take()) {
    const singly = [request];
    for (let part = singly.shift(); part; part = singly.shift()) {
      helper ??= new Helper({ plan, options });
      const answer = await helper.ask(part);
      if (answer) for (const { at, report } of answer) put(at, report);
      else {
        helper = undefined;
        const [only] = part;
        if (part.length > 1) singly.push(...part.map((at) => [at]));
        else if (only !== undefined) put(only, died(plan.jobs[only]));
      }
    }
  }
  helper?.end();
}

function died(job: Job | undefined): PostReport {
  const text = '轉換這一篇時，程式撐不住而中斷（內容可能太深或太大），請回報。';
  return { ...emptyReport(job?.content.file ?? ''), problems: [{ text }] };
}

class Helper {
  readonly #child: ChildProcess;

  constructor(start: Start) {
    this.#child = fork(fileURLToPath(new URL('./helper.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    this.#child.send(start);
  }

  /** @returns undefined when the process ended instead of answering */
  ask(request: Request): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const done = (answer: Answer | undefined) => {
        this.#child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
        resolve(answer);
      };
      const onMessage = (answer: unknown) => done(answer as Answer);
      const onEnd = () => done(undefined);
      this.#child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
      this.#child.send(request, (error) => error && onEnd());
    });
  }

  end(): void {
    this.#child.disconnect();
  }
}
