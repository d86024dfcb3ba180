// The public surface of the model: every name that other folders use.
export type { Claim, Expectation } from './claim.ts';
export { formatExpectation, meets } from './claim.ts';
export type { Difficulty, Entry, EntryKind, EntryWords, Source, Topic } from './entry.ts';
export { DIFFICULTIES, ENTRY_KINDS } from './entry.ts';
export type { ClaimEvidence, Evidence, SeedValue } from './evidence.ts';
export type {
  AnyExperiment,
  AxisSpec,
  ChartSpec,
  DataName,
  Experiment,
  FieldSpec,
  PaceSpec,
  Preset,
  PythonRun,
  RunEnv,
  SeriesSpec,
} from './experiment.ts';
export { defineExperiment } from './experiment.ts';
export { checkField, placeInField, sampleField } from './field.ts';
export type { Listing, ListingLine, Region } from './listing.ts';
export { countedIn, parseListing } from './listing.ts';
export type { DiffLine, ListingDiff } from './listing-diff.ts';
export { diffListings } from './listing-diff.ts';
export { nearest } from './nearest.ts';
export type { NumberFormat } from './number-format.ts';
export { formatNumber } from './number-format.ts';
export type {
  FieldObservation,
  ImageObservation,
  Observation,
  PaceLap,
  PaceObservation,
  PointObservation,
  ProgressObservation,
  RecordedObservation,
  ScalarObservation,
  TableObservation,
  TextObservation,
} from './observation.ts';
export { isRecorded, Observations } from './observation.ts';
export type {
  BooleanParam,
  ChoiceParam,
  NumberParam,
  Param,
  ParamSpecs,
  ParamValue,
  ParamValues,
} from './param.ts';
export { defaultValues, resolveValues } from './param.ts';
export type { RecordedRun } from './recorded-run.ts';
export type { StoredNumber, StoredObservation } from './stored-observation.ts';
export { fromStored, toStored } from './stored-observation.ts';
export type { Lang, Text } from './text.ts';
export { LANGS } from './text.ts';
export { UserError } from './user-error.ts';
