/** What converting one post needs to know of the site around it. */
export interface PostContext {
  /**
   * The address our site will have for what a post links to (`ref`, `relref`, a relative link to
   * another `.md` file), with its `#anchor`; undefined where nothing of the archive is meant.
   */
  resolveLink(target: string): string | undefined;
  /**
   * The site-absolute path a picture or file of this post will have (a page bundle's own files,
   * `static/`, `assets/`); undefined where the address stays as it is.
   */
  resolveFile(address: string): string | undefined;
  /** A parameter by its name: the post's front matter first, then the site's. */
  param(name: string): string | undefined;
}

/** A post that stands alone. */
export const noContext: PostContext = {
  resolveLink: () => undefined,
  resolveFile: () => undefined,
  param: () => undefined,
};
