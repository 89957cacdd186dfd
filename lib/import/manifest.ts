import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasControl } from './copy-target';
import { ownFolder, replaceFile } from './disk';

/**
 * Remembers what the importer wrote, so that it may bring its own files up to date and never
 * touches what a person changed. The file has the form of `sha256sum`: a digest and a path.
 */
export class Manifest {
  readonly #digests: Map<string, string>;
  #changed = false;

  private constructor(
    readonly file: string,
    digests: Map<string, string>,
  ) {
    this.#digests = digests;
  }

  /**
   * Reads it, and of it only what an import may have written: articles, pages and public files.
   * @param content where it lies
   * @param publicFolder where the files are that articles use
   */
  static async read(content: string, publicFolder: string): Promise<Manifest> {
    const file = path.join(content, ownFolder, 'sha256.txt');
    const folders = [path.join(content, 'posts'), path.join(content, 'pages'), publicFolder];
    const isOurs = (name: string) => {
      const target = path.resolve(path.dirname(file), name);
      return !hasControl(name) && folders.some((folder) => target.startsWith(folder + path.sep));
    };
    const text = await readFile(file, 'utf8').catch(() => '');
    const digests = new Map<string, string>();
    for (const line of text.split('\n')) {
      // The last line of a run that was killed may be torn.
      const [, digest, name] = /^([\da-f]{64}) {2}(.+)$/u.exec(line) ?? [];
      if (digest !== undefined && name !== undefined && isOurs(name)) digests.set(name, digest);
    }
    return new Manifest(file, digests);
  }

  /** Digests by path, for another process. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  /** Writes down at once what was written, for a run that may be killed. */
  async add(written: readonly Written[]): Promise<void> {
    // A name that breaks the line would forge another file's.
    const fresh = written.filter(
      ({ file, digest }) =>
        !hasControl(this.nameOf(file)) && this.#digests.get(this.nameOf(file)) !== digest,
    );
    if (fresh.length === 0) return;
    this.#changed = true;
    for (const { file, digest } of fresh) this.#digests.set(this.nameOf(file), digest);
    await mkdir(path.dirname(this.file), { recursive: true });
    const lines = fresh.map(({ file, digest }) => `${digest}  ${this.nameOf(file)}\n`);
    await appendFile(this.file, lines.join(''));
  }

  /** Puts the lines in order, one for each file. */
  async close(): Promise<void> {
    if (!this.#changed) return;
    const lines = [...this.#digests].sort(([a], [b]) => (a < b ? -1 : 1));
    await replaceFile(
      this.file,
      Buffer.from(lines.map(([name, digest]) => `${digest}  ${name}\n`).join('')),
      path.dirname(path.dirname(this.file)),
    );
  }

  nameOf(file: string): string {
    return manifestName(this.file, file);
  }
}

/** A file the importer wrote, or found as it would have written it. */
export interface Written {
  file: string;
  digest: string;
}

/** A path as the manifest has it: from its own folder on. */
export function manifestName(manifest: string, file: string): string {
  return path.relative(path.dirname(manifest), file).split(path.sep).join('/');
}

export function digestOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
