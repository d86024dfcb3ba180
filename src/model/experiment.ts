// Experiments: seeded, typed runs that know nothing of where they execute.
import type { Claim } from './claim.ts';
import type { Observation, PaceObservation } from './observation.ts';
import type { ParamSpecs, ParamValues } from './param.ts';
import type { Text } from './text.ts';

/** Files that a host loads before a run: 'digits' (packed MNIST) and 'listings' (JSON, path to text). */
export type DataName = 'digits' | 'listings';

export interface RunEnv {
  /** A whole number from 0 to 2^32 - 1; the only source of randomness of a run. */
  readonly seed: number;
  /** The bytes of each data file that the experiment names in `data`. */
  readonly data: Readonly<Partial<Record<DataName, Uint8Array>>>;
}

export interface AxisSpec {
  readonly label: Text;
  readonly scale?: 'linear' | 'log';
  /** Fixed ends; left out, they follow the data. */
  readonly min?: number;
  readonly max?: number;
}

export interface SeriesSpec {
  readonly id: string;
  readonly label: Text;
  /** 'line' joins the points, 'dots' does not, 'dashed' marks a reference. */
  readonly mark?: 'line' | 'dots' | 'dashed';
}

/** The quantity that a chart draws as contours beneath its series. */
export interface FieldSpec {
  readonly label: Text;
  /** How contours are spread over its values. */
  readonly scale?: 'linear' | 'log';
}

export interface ChartSpec {
  readonly id: string;
  readonly title: Text;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  /** Where it is set, both axes are linear with fixed ends, and lines are paths in the order observed. */
  readonly field?: FieldSpec;
  readonly series: readonly SeriesSpec[];
}

/** What a run does at a pace that the host measures; see `PaceObservation`. */
export interface PaceSpec {
  readonly title: Text;
  readonly x: AxisSpec;
  /** The amount per second. */
  readonly y: AxisSpec;
}

export interface Preset<S extends ParamSpecs = ParamSpecs> {
  readonly id: string;
  readonly label: Text;
  /** Only what differs from the defaults. */
  readonly values: Partial<ParamValues<S>>;
}

/**
 * How a host runs an experiment of runtime 'python': it starts `python3 listings/<program> <args>`
 * and reads the lines that it prints. `run` of such an experiment is never called.
 */
export interface PythonRun<S extends ParamSpecs = ParamSpecs> {
  /** The file in listings/, such as mnist_mlp.py. */
  program(params: ParamValues<S>): string;
  /** Command-line arguments; `digitsPath` is the unzipped digits file ('' unless in `data`). */
  args(params: ParamValues<S>, seed: number, digitsPath: string): readonly string[];
  /**
   * What one printed line says; an empty list for a line without a measurement. When a line arrives
   * says nothing of the pace of a program, so that it tells none.
   */
  parse(line: string): readonly Exclude<Observation, PaceObservation>[];
}

export interface Experiment<S extends ParamSpecs = ParamSpecs> {
  readonly slug: string;
  readonly title: Text;
  /** One or two sentences: what is varied, what is measured. */
  readonly summary: Text;
  readonly params: S;
  readonly presets?: readonly Preset<S>[];
  readonly data?: readonly DataName[];
  readonly charts: readonly ChartSpec[];
  /** Labels of the scalars that it observes, by name, in the order they are shown. */
  readonly scalars: Readonly<Record<string, Text>>;
  /** Needed where it observes its pace. */
  readonly pace?: PaceSpec;
  /**
   * Where it can run: 'javascript' runs on every host; 'python' runs a program of listings/ in a
   * Python process (see `python`), so that a page can only show its recorded evidence.
   */
  readonly runtime?: 'javascript' | 'python';
  /** Needed when runtime is 'python'. */
  readonly python?: PythonRun<S>;
  /** Seconds after which a host ends the run; 120 when left out. */
  readonly timeLimit?: number;
  run(params: ParamValues<S>, env: RunEnv): Generator<Observation, void, void>;
  readonly claims: readonly Claim<S>[];
}

/** An experiment of any parameters, as lists and hosts hold it. */
// biome-ignore lint/suspicious/noExplicitAny: parameters are checked by resolveValues before each run
export type AnyExperiment = Experiment<any>;

/** Declares an experiment; exists so that parameter types follow from the specs. */
export function defineExperiment<const S extends ParamSpecs>(
  experiment: Experiment<S>,
): Experiment<S> {
  return experiment;
}
