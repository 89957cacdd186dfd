/**
 * Makes a function of one text remember its results for the life of the process; in development,
 * where files change under it, it forgets.
 */
export function oncePerProcess<Result>(make: (key: string) => Promise<Result>) {
  const results = new Map<string, Promise<Result>>();
  return (key: string): Promise<Result> => {
    if (process.env.NODE_ENV === 'development') return make(key);
    let result = results.get(key);
    if (!result) {
      result = make(key);
      results.set(key, result);
    }
    return result;
  };
}
