import type { CheckContext } from './rule';

/** Makes a function of the context remember its result for as long as one check runs. */
export function oncePerCheck<Result>(
  make: (context: CheckContext) => Result,
): (context: CheckContext) => Result {
  const results = new WeakMap<CheckContext, { result: Result }>();
  return (context) => {
    const known = results.get(context) ?? { result: make(context) };
    results.set(context, known);
    return known.result;
  };
}
