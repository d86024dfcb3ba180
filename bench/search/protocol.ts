// What the bench asks a library's process, and what that answers.

/** First message: build the dictionary's index. */
export interface Build {
  readonly kind: 'build';
  /** Id of a rival, or 'deepdict'. */
  readonly library: string;
  /** File with the real entries as JSON. */
  readonly documents: string;
  readonly entries: number;
  /** The bundled module of ours. */
  readonly module: string;
}

/** Look each query up and say what was found, or how long each took. */
export interface Ask {
  readonly kind: 'rows' | 'times';
  readonly queries: readonly string[];
}

export type Request = Build | Ask;

export type Answer =
  | { readonly kind: 'built'; readonly milliseconds: number }
  | { readonly kind: 'rows'; readonly slugs: readonly (readonly string[])[] }
  /** Milliseconds of each query. */
  | { readonly kind: 'times'; readonly milliseconds: readonly number[] }
  | { readonly kind: 'failed'; readonly message: string };
