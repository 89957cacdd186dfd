import { printable } from '../fault';
import { builtTitle } from '../reads/facts';
import { Refusal } from '../refusal';
import { withDatabase } from '../storage/database';
import { changeReport, findReport, listReports } from '../storage/reports';
import { reportStates } from '../storage/schema';
import { describeReport, describeReports } from './describe-reports';

/**
 * Does what an editor asks for: lists the reports, shows one, answers or closes it.
 * @param words what stands behind the command's name
 * @param all list what is done with, too
 * @returns what to print
 * @throws Refusal
 * @throws StorageError
 */
export async function atEditorsDesk(words: readonly string[], all: boolean): Promise<string> {
  const [command, ...rest] = words;
  if (command === undefined) return list(all);
  if (command === 'answer') return reply(numberOf(rest[0]), rest.slice(1).join(' ').trim());
  if (command === 'close') return close(numberOf(rest[0]));
  return show(numberOf(command));
}

function numberOf(text = ''): number {
  if (!/^#?\d{1,9}$/.test(text))
    throw new Refusal(`「${printable(text)}」不是回報的號碼，例如 12。`);
  return Number(text.replace('#', ''));
}

async function list(all: boolean): Promise<string> {
  const states = all ? reportStates : (['open', 'answered'] as const);
  const reports = await withDatabase((database) => listReports(database, states));
  return describeReports(reports);
}

async function show(id: number): Promise<string> {
  const report = await withDatabase((database) => findReport(database, id));
  if (!report) throw new Refusal(`沒有第 ${id} 則回報。`);
  const { edition, article } = report;
  return describeReport(report, builtTitle(edition && `/${edition}`, article));
}

async function reply(id: number, words: string): Promise<string> {
  if (words === '') throw new Refusal('沒有寫回覆，例如 answer 12 "第二段已改正"。');
  const report = await withDatabase((database) =>
    changeReport(database, id, ['open', 'answered'], { state: 'answered', answer: words }),
  );
  if (!report) throw new Refusal(`沒有第 ${id} 則回報，或已經結案。`);
  return describeReport(report);
}

async function close(id: number): Promise<string> {
  const report = await withDatabase((database) =>
    // It was left for this alone.
    changeReport(database, id, ['open', 'answered'], { state: 'closed', address: null }),
  );
  if (!report) throw new Refusal(`沒有第 ${id} 則回報，或已經結案。`);
  return `第 ${id} 則結案了，讀者的信箱已刪除。`;
}
