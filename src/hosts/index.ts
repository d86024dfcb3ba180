// The public surface of hosts that runs anywhere; index.node.ts and index.web.ts add the rest.
export type {
  DataLoader,
  ExperimentLoader,
  Host,
  RunEvent,
  RunFailure,
  RunHandle,
  RunOutcome,
  RunRequest,
} from './contract.ts';
export type { InlineHostOptions } from './inline.ts';
export { createInlineHost } from './inline.ts';
