// The contract of hosts: where an experiment runs, and what its caller hears of it.
import type { EngineKind } from '../engine/index.ts';
import type {
  AnyExperiment,
  DataName,
  PaceLap,
  ParamValue,
  RecordedObservation,
} from '../model/index.ts';

export interface RunRequest {
  /** Slug of the experiment. */
  readonly experiment: string;
  /** Only what differs from the defaults is needed; checked before the run. */
  readonly params: Readonly<Record<string, ParamValue>>;
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Seconds of running (not of waiting) after which the run is ended; default: the experiment's. */
  readonly timeLimitSeconds?: number;
}

export type RunEvent =
  | { readonly kind: 'observations'; readonly batch: readonly RecordedObservation[] }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Work of a run with the seconds that it took; see `PaceObservation`. */
  | { readonly kind: 'pace'; readonly laps: readonly PaceLap[] }
  /** The run made an engine, of this kind; experiments without one never say so. */
  | { readonly kind: 'engine'; readonly engine: EngineKind }
  /** The run waits; `ahead` runs start before it. */
  | { readonly kind: 'queued'; readonly ahead: number };

export type RunOutcome =
  | { readonly status: 'done'; readonly observations: readonly RecordedObservation[] }
  | { readonly status: 'cancelled' }
  | { readonly status: 'timed-out'; readonly seconds: number }
  | RunFailure
  /** This host cannot run this experiment here, such as a Python program without Python. */
  | { readonly status: 'unavailable'; readonly reason: string }
  /** The queue is full or the host is closed; the same request may succeed later. */
  | { readonly status: 'refused'; readonly message: string };

export interface RunFailure {
  readonly status: 'failed';
  readonly message: string;
  /** Whether the request is at fault (a UserError) and not the program. */
  readonly userError: boolean;
  /** Where it failed, for a fault of the program. */
  readonly stack?: string | undefined;
}

export interface RunHandle {
  /** Ends the run, or takes it out of the queue; without effect once there is an outcome. */
  cancel(): void;
  /** Never rejects. */
  readonly outcome: Promise<RunOutcome>;
}

export interface Host {
  start(request: RunRequest, onEvent?: (event: RunEvent) => void): RunHandle;
  /** Cancels every run and frees what the host holds. */
  close(): Promise<void>;
}

/** The experiment of a slug; throws a UserError with near names when there is none. */
export type ExperimentLoader = (slug: string) => Promise<AnyExperiment>;

/** The bytes of a data file, unzipped. */
export type DataLoader = (name: DataName) => Promise<Uint8Array>;
