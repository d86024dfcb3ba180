// An entry on the terminal: title, sections, sources, and where to go from it.
import type { ParsedEntry, SectionId } from '../content/index.ts';
import { parseInline } from '../content/index.ts';
import type { Source } from '../model/index.ts';
import { blockLines } from './entry-blocks.ts';
import type { EntryView } from './entry-inline.ts';
import { inlineSpans } from './entry-inline.ts';
import { WORDS } from './words.ts';
import type { Span } from './wrap.ts';
import { wrap, wrapSpans } from './wrap.ts';

export interface FullView extends EntryView {
  readonly entry: ParsedEntry;
  readonly width: number;
}

/** The lines of a whole entry, or of one of its sections. */
export function entryLines(view: FullView, only?: SectionId): string[] {
  const { entry, lang, colors, width } = view;
  const { title, aliases, keyPoints } = entry.words[lang];
  const words = WORDS[lang];
  const sections = entry.bodies[lang]
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id, title: heading, nodes }) => {
      const lines = id === 'sources' ? sourceLines(view) : blockLines(nodes, view, width);
      return lines.length === 0 ? [] : ['', colors.bold(colors.cyan(heading)), ...lines];
    });
  const topic = view.catalogue.topics.find(({ id }) => id === entry.topic)?.title[lang];
  const facts = [words.kinds[entry.kind], topic, words.difficulties[entry.difficulty]];
  const head = [
    ...wrap(title, width).map((line) => colors.bold(line)),
    colors.dim(facts.filter((fact) => fact !== undefined).join(' · ')),
  ];
  if (only !== undefined) return [...head, ...sections];
  const also =
    aliases.length === 0
      ? []
      : wrap(`${words.aliases}: ${aliases.join(', ')}`, width).map((line) => colors.dim(line));
  return [
    ...head,
    ...also,
    ...sections,
    ...list(view, words.keyPoints, keyPoints.map(keyPoint(view))),
    ...list(view, words.experiments, entry.experiments.map(experimentLine(view))),
    ...list(view, words.asksNext, entry.asksNext.map(entryLine(view))),
    ...list(view, words.needs, entry.needs.map(entryLine(view))),
    ...list(view, words.seeAlso, entry.seeAlso.map(entryLine(view))),
    '',
    ...wrap(words.claimsHelp, width).map((line) => colors.dim(line)),
  ];
}

/** The numbered list of sources; the numbers are those of the citations. */
export function sourceLines({ entry, width }: FullView): string[] {
  return entry.sources.flatMap((source, i) => {
    const mark = `[${i + 1}] `;
    return wrap(sourceText(source), width - mark.length).map(
      (line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line,
    );
  });
}

function sourceText({ authors, year, title, venue, doi, arxiv, url }: Source): string {
  const links = [
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
    ...(arxiv === undefined ? [] : [`https://arxiv.org/abs/${arxiv}`]),
    ...(url === undefined ? [] : [url]),
  ];
  return `${authors.join(', ')} (${year}). ${title}. ${venue}. ${links.join(' ')}`;
}

/** A heading with items below; nothing for no items. */
function list(
  { colors, width }: FullView,
  heading: string,
  items: readonly (readonly Span[])[],
): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrapSpans(item, width - 4).map((line, row) => `${row === 0 ? '  ' : '    '}${line}`),
  );
  return ['', colors.bold(colors.cyan(heading)), ...lines];
}

const keyPoint = (view: FullView) => (point: string) => [
  { text: '□ ' },
  ...inlineSpans(parseInline(point), view),
];

const entryLine =
  ({ catalogue, lang, colors }: FullView) =>
  (slug: string) => [
    { text: catalogue.entries.find((entry) => entry.slug === slug)?.words[lang].title ?? slug },
    { text: ` (${slug})`, style: colors.dim },
  ];

const experimentLine =
  ({ catalogue, lang, colors }: FullView) =>
  (slug: string) => [
    { text: catalogue.experiments.get(slug)?.title[lang] ?? slug },
    { text: ` (npx deepdict run ${slug})`, style: colors.dim },
  ];
