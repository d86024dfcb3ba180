// Parameters in words: what may be set, and what is.
import type { AnyExperiment, Param, ParamValue } from '../../model/index.ts';
import type { Page } from './context.ts';

/** A value as the page shows it: the label of a choice, a number with its unit. */
export function valueText({ lang, words }: Page, spec: Param, value: ParamValue): string {
  if (spec.type === 'boolean') return value === true ? words.yes : words.no;
  if (spec.type === 'number') return `${value}${spec.unit ? ` ${spec.unit[lang]}` : ''}`;
  return spec.options.find((option) => option.value === value)?.label[lang] ?? String(value);
}

/** The values that a parameter may take. */
export function rangeText({ lang, words }: Page, spec: Param): string {
  if (spec.type === 'boolean') return `${words.yes}, ${words.no}`;
  if (spec.type === 'choice') return spec.options.map(({ label }) => label[lang]).join(', ');
  return `${spec.min} – ${spec.max}${spec.unit ? ` ${spec.unit[lang]}` : ''}`;
}

/** The given values with their labels, such as "Depth 20, Activation Sigmoid". */
export function settingsText(
  page: Page,
  experiment: AnyExperiment,
  values: Readonly<Record<string, ParamValue>>,
): string {
  const specs: Readonly<Record<string, Param>> = experiment.params;
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const spec = specs[name];
      return spec === undefined ? [] : [`${spec.label[page.lang]} ${valueText(page, spec, value)}`];
    })
    .join(', ');
}
