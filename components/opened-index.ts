import { IndexUnavailable } from '@/lib/site-index/index-unavailable';
import { forgetAddress } from '@/lib/site-index/site-index-address';
import { editionIndex } from './edition-path';

/** Something opened in the index of the page's edition, for as long as the page is open. */
export class OpenedIndex<Opened> {
  private base = '';
  private opened: Promise<Opened> | undefined;

  /** @param open opens the index at an address */
  constructor(private readonly open: (base: string) => Promise<Opened>) {}

  /** @throws what opening throws; the next call tries again */
  get(): Promise<Opened> {
    this.opened ??= this.openCurrent().catch((error) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /**
   * Asks what was opened. Where a part of the index is gone, as each deployment has an index of its own,
   * the same is asked of the one that there is now.
   */
  async ask<Answer>(question: (opened: Opened) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(await this.get());
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) throw error;
      forgetAddress();
      if ((await editionIndex()) === this.base) throw error;
      this.opened = undefined;
      return question(await this.get());
    }
  }

  private async openCurrent(): Promise<Opened> {
    this.base = await editionIndex();
    return this.open(this.base);
  }
}
