import { dateFormat } from '../date-format';

/** The day that a moment belongs to in a zone: `2026-11-30`. */
export function dayOf(moment: Date, timeZone: string): string {
  return dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** A process may be so much behind another, in milliseconds. */
const grace = 60_000;

/** The day that it is everywhere, on clocks that are a little behind, too: earlier ones are over. */
export function settledDay(now: Date, timeZone: string): string {
  return dayOf(new Date(now.getTime() - grace), timeZone);
}

/** A day some days before another, or behind it where the number is negative. */
export function daysBefore(day: string, count: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - count);
  return moment.toISOString().slice(0, 10);
}

/** All days from one to another, both with them. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysBefore(day, -1)) days.push(day);
  return days;
}
