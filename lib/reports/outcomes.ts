/** What a reader is told; each is a part of the form's page that its address brings up. */
export const outcomes = ['thanks', 'closed', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

/** Id of an outcome's part of the page. */
export function outcomeId(outcome: Outcome): string {
  return `report:${outcome}`;
}
