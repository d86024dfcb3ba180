// Calls the functions that a reader wrote, checking the form of everything that comes back.
import { ProgramFault, type ReaderModule } from './exercise.ts';

export const INPUTS = 784;
export const CLASSES = 10;
export const PARAM_NAMES = ['W1', 'b1', 'W2', 'b2'] as const;

export type ParamName = (typeof PARAM_NAMES)[number];
export type Arrays = Record<ParamName, Float64Array>;

export interface Forward {
  readonly h: Float64Array;
  readonly y: Float64Array;
}

export interface Settings {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** The reader's functions with checked results; each throws ProgramFault on a wrong form. */
export interface Program {
  readonly hidden: number;
  readonly settings: Settings;
  init(random: () => number): Arrays;
  forward(params: Arrays, x: Float64Array, n: number): Forward;
  loss(y: Float64Array, labels: Uint8Array): number;
  backward(params: Arrays, x: Float64Array, n: number, f: Forward, labels: Uint8Array): Arrays;
  update(params: Arrays, gradients: Arrays, learningRate: number): void;
}

/** Wraps the module that a reader's source became. */
export function readProgram(module: ReaderModule): Program {
  const hidden = wholeNumber(module.hidden, 'hidden', 1, 1024);
  const sizes: Record<ParamName, number> = {
    W1: INPUTS * hidden,
    b1: hidden,
    W2: hidden * CLASSES,
    b2: CLASSES,
  };
  const call = (name: string, args: unknown[]): unknown => {
    const written = module[name];
    if (typeof written !== 'function') {
      throw new ProgramFault({
        ko: `함수 ${name}을(를) 찾지 못했습니다. export function ${name}(…)으로 내보내 주십시오.`,
        en: `There is no function ${name}. Export it: export function ${name}(…).`,
      });
    }
    return written(...args);
  };
  const arrays = (from: string, value: unknown): Arrays => {
    const given = fields(from, value, PARAM_NAMES);
    return Object.fromEntries(
      PARAM_NAMES.map((name) => [name, numbers(`${from}().${name}`, given[name], sizes[name])]),
    ) as Arrays;
  };
  return {
    hidden,
    settings: readSettings(module.settings),
    init: (random) => arrays('init', call('init', [random])),
    forward: (params, x, n) => {
      const given = fields('forward', call('forward', [params, x, n]), ['h', 'y']);
      return {
        h: numbers('forward().h', given.h, n * hidden),
        y: numbers('forward().y', given.y, n * CLASSES),
      };
    },
    loss: (y, labels) => {
      const value = call('loss', [y, labels]);
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw new ProgramFault({
        ko: `loss는 유한한 수 하나를 돌려주어야 하는데 ${shown(value)}을(를) 돌려주었습니다.`,
        en: `loss must return one finite number; it returned ${shown(value)}.`,
      });
    },
    backward: (params, x, n, f, labels) =>
      arrays('backward', call('backward', [params, x, n, f, labels])),
    update: (params, gradients, learningRate) => {
      call('update', [params, gradients, learningRate]);
    },
  };
}

function readSettings(value: unknown): Settings {
  const given = fields('settings', value, ['epochs', 'batchSize', 'learningRate']);
  const learningRate = given.learningRate;
  if (typeof learningRate !== 'number' || !(learningRate > 0 && learningRate <= 100)) {
    throw new ProgramFault({
      ko: `settings.learningRate는 0보다 크고 100 이하인 수여야 하는데 ${shown(learningRate)}입니다.`,
      en: `settings.learningRate must be a number above 0 and at most 100; it is ${shown(learningRate)}.`,
    });
  }
  return {
    epochs: wholeNumber(given.epochs, 'settings.epochs', 1, 50),
    batchSize: wholeNumber(given.batchSize, 'settings.batchSize', 1, 1000),
    learningRate,
  };
}

function wholeNumber(value: unknown, name: string, low: number, high: number): number {
  if (Number.isInteger(value) && (value as number) >= low && (value as number) <= high) {
    return value as number;
  }
  throw new ProgramFault({
    ko: `${name}은(는) ${low}에서 ${high} 사이의 정수여야 하는데 ${shown(value)}입니다.`,
    en: `${name} must be a whole number from ${low} to ${high}; it is ${shown(value)}.`,
  });
}

function fields(from: string, value: unknown, names: readonly string[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && names.every((name) => name in value)) {
    return value as Record<string, unknown>;
  }
  throw new ProgramFault({
    ko: `${from}에는 ${names.join(', ')}이(가) 들어 있어야 하는데 ${shown(value)}입니다.`,
    en: `${from} must hold ${names.join(', ')}; it is ${shown(value)}.`,
  });
}

function numbers(name: string, value: unknown, length: number): Float64Array {
  const list = value instanceof Float64Array ? value : listOf(value);
  if (list === undefined || list.length !== length) {
    const got = list === undefined ? shown(value) : String(list.length);
    throw new ProgramFault({
      ko: `${name}은(는) 수 ${length}개의 배열이어야 하는데 ${got}입니다.`,
      en: `${name} must be an array of ${length} numbers; got ${got}.`,
    });
  }
  const bad = list.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) {
    throw new ProgramFault({
      ko: `${name}의 ${bad}번째 값이 ${shown(list[bad])}입니다. 모든 값은 유한한 수여야 합니다.`,
      en: `${name}[${bad}] is ${shown(list[bad])}; every value must be a finite number.`,
    });
  }
  return list;
}

/** Arrays of other kinds work too; they are copied, so that checks deal with one kind only. */
function listOf(value: unknown): Float64Array | undefined {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return undefined;
  const list = value as ArrayLike<unknown>;
  return Float64Array.from({ length: list.length }, (_, i) => {
    const v = list[i];
    return typeof v === 'number' ? v : Number.NaN;
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).slice(0, 6).join(', ');
    return Array.isArray(value) ? `Array(${value.length})` : `{ ${names} }`;
  }
  return String(value);
}
