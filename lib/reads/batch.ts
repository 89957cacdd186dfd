/** How long the first of a batch waits for others, in milliseconds. */
const wait = 50;

/** Writes what comes in at the same time together, one batch after the other. */
export class Batch<Item> {
  readonly #write: (items: readonly Item[]) => Promise<void>;
  #next: { items: Item[]; written: Promise<void> } | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(write: (items: readonly Item[]) => Promise<void>) {
    this.#write = write;
  }

  /** @returns once it is written, with what writing throws */
  add(item: Item): Promise<void> {
    this.#next ??= this.#begin();
    this.#next.items.push(item);
    return this.#next.written;
  }

  #begin() {
    const items: Item[] = [];
    const pause = new Promise((resolve) => setTimeout(resolve, wait));
    const written = Promise.all([this.#last, pause]).then(() => {
      this.#next = undefined;
      return this.#write(items);
    });
    this.#last = written.catch(() => {});
    return { items, written };
  }
}
