/** Runs of Han characters, and Latin words or numbers with the signs that hold names together. */
const runs =
  /[\p{Script=Han}〇々]+|[\p{Script=Latin}\p{N}]+(?:[.+#'’_-]*[\p{Script=Latin}\p{N}]+|[+#]+)*/gu;

/**
 * Cuts text into the terms that articles are compared and found by: overlapping pairs of Han
 * characters (a lone one by itself), and Latin words in lower case, whole and by their parts at
 * hyphens. Needs no dictionary, so a server and every browser cut alike.
 * @param text any text; full-width letters and digits count as their usual forms
 * @returns terms in reading order, repeated as they repeat
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs)) {
    if (!/^[\p{Script=Han}〇々]/u.test(run)) {
      terms.push(run);
      const parts = run.split(/[._-]+/);
      if (parts.length > 1) terms.push(...parts.filter((part) => part !== ''));
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) terms.push(run);
    for (let at = 0; at + 1 < characters.length; at += 1) {
      terms.push(`${characters[at]}${characters[at + 1]}`);
    }
  }
  return terms;
}
