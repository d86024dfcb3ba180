// Parameter specs: one description that makes page controls, command-line flags and validation.
import { nearest } from './nearest.ts';
import type { Text } from './text.ts';
import { UserError } from './user-error.ts';

interface ParamBase {
  readonly label: Text;
  readonly help?: Text;
}

/** A number between min and max (inclusive). `integer` admits whole numbers only. */
export interface NumberParam extends ParamBase {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly integer?: boolean;
  /** How a slider spreads the range; 'log' needs min > 0. */
  readonly scale?: 'linear' | 'log';
  readonly unit?: Text;
  readonly default: number;
}

export interface ChoiceParam<V extends string = string> extends ParamBase {
  readonly type: 'choice';
  readonly options: readonly { readonly value: V; readonly label: Text }[];
  readonly default: V;
}

export interface BooleanParam extends ParamBase {
  readonly type: 'boolean';
  readonly default: boolean;
}

export type Param = NumberParam | ChoiceParam | BooleanParam;
export type ParamSpecs = Readonly<Record<string, Param>>;
export type ParamValue = number | string | boolean;

/** The values that a spec admits, by name. */
export type ParamValues<S extends ParamSpecs = ParamSpecs> = {
  readonly [K in keyof S]: S[K] extends NumberParam
    ? number
    : S[K] extends ChoiceParam<infer V>
      ? V
      : S[K] extends BooleanParam
        ? boolean
        : ParamValue;
};

/** The default of every parameter. */
export function defaultValues<S extends ParamSpecs>(specs: S): ParamValues<S> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, spec.default]),
  ) as unknown as ParamValues<S>;
}

/**
 * Given values (numbers and booleans may come as text, as from a URL or the command line) checked
 * against the specs and completed with defaults.
 * @throws UserError naming the parameter, the value and what is allowed.
 */
export function resolveValues<S extends ParamSpecs>(
  specs: S,
  given: Readonly<Record<string, unknown>>,
): ParamValues<S> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name)) {
      const near = nearest(name, Object.keys(specs), 1)[0];
      const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
      throw new UserError(
        `Unknown parameter "${name}". Allowed: ${Object.keys(specs).join(', ') || 'none'}.${hint}`,
      );
    }
  }
  const values = Object.entries(specs).map(([name, spec]) => [
    name,
    given[name] === undefined ? spec.default : parseValue(name, spec, given[name]),
  ]);
  return Object.fromEntries(values) as ParamValues<S>;
}

function parseValue(name: string, spec: Param, raw: unknown): ParamValue {
  const shown = typeof raw === 'string' ? `"${raw}"` : String(raw);
  if (spec.type === 'boolean') {
    if (raw === true || raw === 'true' || raw === '') return true;
    if (raw === false || raw === 'false') return false;
    throw new UserError(`Parameter "${name}" must be true or false, got ${shown}.`);
  }
  if (spec.type === 'choice') {
    const values = spec.options.map((option) => option.value);
    if (typeof raw === 'string' && values.includes(raw)) return raw;
    throw new UserError(`Parameter "${name}" must be one of ${values.join(', ')}, got ${shown}.`);
  }
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  const what = spec.integer ? 'a whole number' : 'a number';
  if (
    typeof value !== 'number' ||
    !Number.isFinite(value) ||
    value < spec.min ||
    value > spec.max ||
    (spec.integer && !Number.isInteger(value))
  ) {
    throw new UserError(
      `Parameter "${name}" must be ${what} from ${spec.min} to ${spec.max}, got ${shown}.`,
    );
  }
  return value;
}
