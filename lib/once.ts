/**
 * Makes a function of one text remember its results for the life of the process. In development,
 * where files change under it, it remembers them as long as `version` stays the same, if at all.
 */
export function oncePerProcess<Result>(
  make: (key: string) => Promise<Result>,
  version?: (key: string) => string,
) {
  const results = new Map<string, { version: string; result: Promise<Result> }>();
  return (key: string): Promise<Result> => {
    const changes = process.env.NODE_ENV === 'development';
    if (changes && !version) return make(key);
    const current = (changes && version?.(key)) || '';
    let entry = results.get(key);
    if (entry?.version !== current) {
      entry = { version: current, result: make(key) };
      results.set(key, entry);
    }
    return entry.result;
  };
}
