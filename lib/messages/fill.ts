/**
 * Puts values into a message: `fill('共{count}篇', { count: 3 })` → 「共3篇」.
 * @throws Error where the message asks for a value that is not there
 */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in 「${message}」`);
    return String(value);
  });
}

/** A message cut at its places, for those who put elements there: names stand at odd positions. */
export function piecesOf(message: string): string[] {
  return message.split(/\{(\w+)\}/);
}
