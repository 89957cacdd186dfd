import { IndexUnavailable } from '@/lib/site-index/index-unavailable';
import { forgetAddress } from '@/lib/site-index/site-index-address';
import { editionIndex } from './edition-path';

interface Current<Opened> {
  base: Promise<string>;
  opened: Promise<Opened>;
}

/** Something opened in the index of the page's edition, for as long as the page is open. */
export class OpenedIndex<Opened> {
  private current: Current<Opened> | undefined;

  /** @param open opens the index at an address */
  constructor(private readonly open: (base: string) => Promise<Opened>) {}

  /** @throws what opening throws; the next call tries again */
  get(): Promise<Opened> {
    return this.now().opened;
  }

  /**
   * Asks what was opened. Where a part of the index is gone, as each deployment has an index of its own,
   * the same is asked of the one that there is now.
   */
  async ask<Answer>(question: (opened: Opened) => Promise<Answer>): Promise<Answer> {
    const { base, opened } = this.now();
    try {
      return await question(await opened);
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) throw error;
      forgetAddress();
      if ((await base) === (await editionIndex())) throw error;
      // Unless another question has found that out.
      if (this.current?.base === base) this.current = undefined;
      return question(await this.get());
    }
  }

  private now(): Current<Opened> {
    if (this.current) return this.current;
    const base = editionIndex();
    const current = { base, opened: base.then(this.open) };
    this.current = current;
    current.opened.catch(() => {
      if (this.current === current) this.current = undefined;
    });
    return current;
  }
}
