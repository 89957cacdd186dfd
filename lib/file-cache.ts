import fs from 'node:fs';
import { decodeUtf8, NotUtf8Error } from './utf8';

/**
 * Remembers what was made of a file until the file changes. For development, where one article of
 * a thousand is saved and the page is to follow at once.
 */
export class FileCache<Result> {
  private readonly entries = new Map<string, { stamp: string; result: Promise<Result> }>();

  /**
   * @param file absolute path
   * @param version anything else the result depends on; a new one makes it anew
   * @param make makes the result from the file's text
   * @param keep whether a result may be remembered
   * @throws NotUtf8Error
   */
  async read(
    file: string,
    version: string,
    make: (source: string) => Promise<Result>,
    keep: (result: Result) => boolean,
  ): Promise<Result> {
    const { mtimeMs, size } = fs.statSync(file);
    const stamp = `${mtimeMs} ${size} ${version}`;
    const entry = this.entries.get(file);
    if (entry?.stamp === stamp) return entry.result;
    const source = decodeUtf8(fs.readFileSync(file));
    if (source === undefined) throw new NotUtf8Error(file);
    // A promise, so that the parts of a page that ask at the same time share the work.
    const made = { stamp, result: make(source) };
    this.entries.set(file, made);
    const result = await made.result;
    if (!keep(result) && this.entries.get(file) === made) this.entries.delete(file);
    return result;
  }
}
