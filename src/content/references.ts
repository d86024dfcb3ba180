// References of entry.yaml: topics, other entries, experiments and question ids.
import type { Topic } from '../model/index.ts';
import { unknown } from './directive-rules.ts';
import type { EntryFiles } from './entry-files.ts';
import type { Known } from './known.ts';

const LINKS = ['asks-next', 'needs', 'see-also'] as const;

/** Reports names in entry.yaml that do not exist, repeat, or do not fit the kind of the entry. */
export function checkReferences(
  { slug, meta }: EntryFiles,
  topics: readonly Topic[],
  slugs: ReadonlySet<string>,
  known: Known,
): void {
  if (meta === undefined) return;
  const { data, lineOf, report } = meta;
  const topicIds = topics.map(({ id }) => id);
  if (!topicIds.includes(data.topic)) {
    report(lineOf(['topic']), unknown('topic', data.topic, topicIds));
  }
  for (const key of LINKS) {
    data[key].forEach((target, i) => {
      const line = lineOf([key, i]);
      if (target === slug) report(line, `"${key}" names the entry itself. Remove "${target}".`);
      else if (!slugs.has(target)) report(line, `"${key}": ${unknown('entry', target, slugs)}`);
      if (data[key].indexOf(target) < i) report(line, `"${key}" names "${target}" twice.`);
    });
  }
  data.experiments.forEach((name, i) => {
    if (known.experiments.has(name)) return;
    const problem = unknown('experiment', name, known.experiments.keys());
    report(lineOf(['experiments', i]), problem);
  });
  data.sources.forEach(({ key }, i) => {
    if (data.sources.findIndex((other) => other.key === key) === i) return;
    report(lineOf(['sources', i, 'key']), `Source "${key}" is listed twice. Remove one.`);
  });
  if (data.kind !== 'question' && data.answers.length > 0) {
    const fix = 'Only questions answer questions: remove "answers" or set "kind: question".';
    report(lineOf(['answers']), `A ${data.kind} has "answers". ${fix}`);
  }
  if (data.kind !== 'disambiguation' && data.sources.length === 0) {
    report(lineOf(['sources']), `A ${data.kind} needs at least one source. Add it to "sources".`);
  }
  if (data.kind === 'disambiguation' && data['see-also'].length < 2) {
    const fix = 'List the slugs of all its meanings.';
    report(lineOf(['see-also']), `A disambiguation needs two or more in "see-also". ${fix}`);
  }
}

/** Reports a question id that two entries claim to answer. */
export function checkAnswers(entries: readonly EntryFiles[]): void {
  const owners = new Map<string, string>();
  for (const { slug, meta } of entries) {
    meta?.data.answers.forEach((id, i) => {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, slug);
      else {
        const line = meta.lineOf(['answers', i]);
        meta.report(line, `"${id}" is already answered by ${owner}. One entry answers a question.`);
      }
    });
  }
}
