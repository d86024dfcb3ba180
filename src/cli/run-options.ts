// Options of "run" that follow from an experiment's parameters, and its help.
import type { AnyExperiment, Lang, Param, ParamValue, Preset } from '../model/index.ts';
import { nearest, resolveValues, UserError } from '../model/index.ts';
import type { Given, Options } from './command.ts';
import { columnsOf } from './help.ts';
import type { Colors } from './io.ts';
import { WORDS } from './words.ts';

/** An option for each parameter. */
export function paramOptions(experiment: AnyExperiment): Options {
  return Object.fromEntries(
    Object.entries<Param>(experiment.params).map(([name, spec]) => [
      name,
      spec.type === 'boolean'
        ? { help: described(spec) }
        : { value: spec.type === 'choice' ? 'name' : 'n', help: described(spec) },
    ]),
  );
}

/** Presets for the help of "run <experiment>"; its parameters are among the options. */
export function presetHelp(
  experiment: AnyExperiment,
  lang: Lang,
  width: number,
  colors: Colors,
): string[] {
  const presets = (experiment.presets ?? []).map(
    ({ id, label }: Preset) => [`--preset ${id}`, label[lang]] as const,
  );
  if (presets.length === 0) return [];
  return ['', colors.bold(WORDS[lang].presets), ...columnsOf(presets, width)];
}

/** The values of a run: defaults, then the preset's, then those given. */
export function runParams(
  experiment: AnyExperiment,
  given: Given,
): Readonly<Record<string, ParamValue>> {
  const typed = Object.fromEntries(
    Object.entries(given).filter(([name]) => Object.hasOwn(experiment.params, name)),
  );
  return resolveValues(experiment.params, { ...presetValues(experiment, given.preset), ...typed });
}

function presetValues(experiment: AnyExperiment, id: string | boolean | undefined): object {
  if (id === undefined) return {};
  const presets: readonly Preset[] = experiment.presets ?? [];
  const found = presets.find((preset) => preset.id === id);
  if (found !== undefined) return found.values;
  const ids = presets.map((preset) => preset.id);
  const near = nearest(String(id), ids, 1)[0];
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new UserError(
    `Experiment "${experiment.slug}" has no preset "${id}". Allowed: ${ids.join(', ') || 'none'}.${hint}`,
  );
}

/** Label, what is allowed, the default, and the parameter's own help. */
function described(spec: Param) {
  const inLang = (lang: Lang) => {
    const allowed =
      spec.type === 'number'
        ? `${spec.min} … ${spec.max}${spec.unit === undefined ? '' : ` ${spec.unit[lang]}`}`
        : spec.type === 'choice'
          ? spec.options.map(({ value }) => value).join(', ')
          : undefined;
    const facts = [allowed, WORDS[lang].defaultIs(String(spec.default))];
    const help = spec.help === undefined ? '' : `. ${spec.help[lang]}`;
    return `${spec.label[lang]} (${facts.filter((fact) => fact !== undefined).join('; ')})${help}`;
  };
  return { ko: inLang('ko'), en: inLang('en') };
}
