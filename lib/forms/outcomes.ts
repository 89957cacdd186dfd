/**
 * Id of the part of a form's page that says what became of it; its address brings that part up.
 * @param name of the form
 */
export function outcomeId(name: string, outcome: string): string {
  return `${name}:${outcome}`;
}

/**
 * Where a reader is told what became of a form: its page in their edition, at that part.
 * @param edition slug of one that there is; empty for the main one
 */
export function outcomePath(name: string, outcome: string, edition: string): string {
  return `${edition && `/${edition}`}/${name}#${outcomeId(name, outcome)}`;
}

/** Whether an outcome means that nothing came to us. */
export function isFailure(outcome: string): boolean {
  return outcome === 'closed' || outcome === 'wrong';
}
