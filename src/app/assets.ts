/** What the bundler made, as addresses from the host's root. */
export interface Assets {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Style sheets of every page. */
  readonly styles: readonly string[];
  /** Style sheets of what not every page has: widgets by their ids, kinds of page (`home`, `lab`). */
  stylesOf(parts: readonly string[]): readonly string[];
  readonly scripts: readonly string[];
  /** Web fonts, by file name without the hash (`inter-latin-wght-normal`). */
  readonly fonts: Readonly<Record<string, string>>;
  /**
   * Modules that a drawing needs, by widget; what all of them need stands under "". Known before any of them has
   * loaded, so that they are fetched side by side rather than one after the other.
   */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Send the content security policy. The development server's injected styles would break it. */
  readonly strict: boolean;
}
