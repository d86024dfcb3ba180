// What the bench and the process of an engine say to each other, one JSON object a line.

/** The first line of a process: what it runs, or why it cannot. */
export type Hello = { readonly versions: Readonly<Record<string, string>> } | Unavailable;

export interface Unavailable {
  readonly unavailable: string;
}

export interface Request {
  readonly workload: string;
  /** How the engine does it, where it knows more than one way; each answers by name. */
  readonly variant?: string;
  readonly repeats: number;
}

/** The most memory of a step that the process has already been asked to time. */
export interface MemoryRequest {
  readonly workload: string;
  readonly measure: 'memory';
}

export type MemoryAnswer = { readonly bytes: number } | Unavailable;

/** Mean over the repeats, of one step; the first answer comes after a check that the work is right. */
export type Answer = { readonly milliseconds: number } | Unavailable;
