/**
 * Id of the part of a form's page that says what became of it; its address brings that part up.
 * @param name of the form
 */
export function outcomeId(name: string, outcome: string): string {
  return `${name}:${outcome}`;
}
