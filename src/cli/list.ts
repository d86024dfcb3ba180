// deepdict list: every entry by topic, and every experiment.
import { loadCatalogue } from '../build/catalogue.ts';
import type { Command, Context } from './command.ts';
import { EXIT, JSON_OPTION } from './command.ts';
import { WORDS } from './words.ts';

export const list: Command = {
  name: 'list',
  usage: '',
  summary: { ko: '모든 항목과 실험을 보여 줍니다.', en: 'List all entries and experiments.' },
  options: () => JSON_OPTION,
  async run({ io, lang, root, given }: Context) {
    const { entries, topics, experiments } = await loadCatalogue(root, {
      allowMissingEvidence: true,
    });
    if (given.json === true) {
      io.out(
        JSON.stringify(
          {
            entries: entries.map(({ slug, kind, topic, words }) => {
              return { slug, kind, topic, title: words[lang].title };
            }),
            experiments: [...experiments.values()].map(({ slug, title, summary }) => {
              return { slug, title: title[lang], summary: summary[lang] };
            }),
          },
          null,
          2,
        ),
      );
      return EXIT.ok;
    }
    const { bold, cyan, dim } = io.colors;
    const heading = (text: string) => bold(cyan(text));
    const blocks = topics.map(({ id, title }) => [
      heading(title[lang]),
      ...entries
        .filter(({ topic }) => topic === id)
        .map(({ slug, words }) => `  ${words[lang].title} ${dim(`(${slug})`)}`),
    ]);
    const runs = [...experiments.values()].map(
      ({ slug, title }) => `  ${title[lang]} ${dim(`(npx deepdict run ${slug})`)}`,
    );
    blocks.push([heading(WORDS[lang].experiments), ...runs]);
    io.out(blocks.map((lines) => lines.join('\n')).join('\n\n'));
    return EXIT.ok;
  },
};
