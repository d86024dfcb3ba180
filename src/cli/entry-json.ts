// An entry as JSON, for programs that look things up.
import type { SectionId } from '../content/index.ts';
import { blockLines } from './entry-blocks.ts';
import type { FullView } from './entry-view.ts';
import { sourceLines } from './entry-view.ts';

/** The entry in one language: sections as plain text, and the claims of its experiments. */
export function entryJson(view: FullView, only?: SectionId) {
  const { entry, lang, catalogue } = view;
  const { title, aliases, keyPoints } = entry.words[lang];
  // A width that no line reaches: programs break lines themselves.
  const wide = { ...view, width: 1e6 };
  const sections = entry.bodies[lang]
    .filter(({ id }) => only === undefined || id === only)
    .map(({ id, title: heading, nodes }) => ({
      id,
      title: heading,
      text: (id === 'sources' ? sourceLines(wide) : blockLines(nodes, wide, wide.width)).join('\n'),
    }));
  const claims = entry.experiments.flatMap((slug) =>
    (catalogue.experiments.get(slug)?.claims ?? []).map((claim) => {
      const evidence = catalogue.evidence.get(slug)?.claims.find(({ id }) => id === claim.id);
      const { id, sentence, expect, quorum } = claim;
      return { experiment: slug, id, sentence: sentence[lang], expect, quorum, evidence };
    }),
  );
  const { slug, kind, topic, difficulty, asksNext, needs, seeAlso, experiments, sources } = entry;
  return {
    slug,
    lang,
    title,
    kind,
    topic,
    difficulty,
    aliases,
    sections,
    keyPoints,
    experiments,
    claims,
    sources,
    asksNext,
    needs,
    seeAlso,
  };
}
