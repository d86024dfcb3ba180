// Schemas of entry.yaml, of the front matter of ko.md and en.md, and of topics.yaml; all strict.
import { z } from 'zod';
import { DIFFICULTIES, ENTRY_KINDS } from '../model/index.ts';

const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, such as "he-init"');
const slugs = z.array(slug).default([]);

const source = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters and digits, such as "he2015"'),
    authors: z.array(words).min(1),
    year: z.number().int().min(1600).max(2100),
    title: words,
    venue: words,
    doi: z
      .string()
      .regex(/^10\.\S+\/\S+$/, 'a DOI such as "10.1038/323533a0"')
      .optional(),
    arxiv: z
      .string()
      .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'an arXiv id such as "1502.01852", in quotes')
      .optional(),
    url: z.url({ protocol: /^https?$/, error: 'a web address' }).optional(),
  })
  .refine((s) => s.doi !== undefined || s.arxiv !== undefined || s.url !== undefined, {
    error: 'needs at least one of doi, arxiv, url',
  });

export const entrySchema = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  topic: words,
  difficulty: z.enum(DIFFICULTIES),
  answers: z.array(z.string().regex(/^q\d+\.\d+$/, 'a question id such as "q1.0"')).default([]),
  'asks-next': slugs,
  needs: slugs,
  'see-also': slugs,
  experiments: slugs,
  sources: z.array(source).default([]),
});
export type EntryData = z.infer<typeof entrySchema>;

export const wordsSchema = z.strictObject({
  title: words,
  aliases: z.array(words).default([]),
  'search-phrases': z.array(words).default([]),
  'key-points': z.array(words).default([]),
  follows: z.string().regex(/^(ko|en)@[0-9a-f]{8}$/, 'a revision such as "en@00000000"'),
});
export type WordsData = z.infer<typeof wordsSchema>;

const text = z.strictObject({ ko: words, en: words });
export const topicsSchema = z
  .array(z.strictObject({ id: slug, title: text, summary: text }))
  .min(1);
