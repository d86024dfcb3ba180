// Sentences: what a question or a description says, weighed by how much each of its words tells.
import { ENTRY_KINDS } from '../model/index.ts';
import { entityFeature, textFeatures } from './features.ts';
import type { Hits } from './hits.ts';
import type { IndexData } from './index-data.ts';
import { wordsOf } from './keystrokes.ts';
import { namesIn } from './linker.ts';
import { featureWeight, postingsOf } from './lookup.ts';

/** What a passage of each role counts for what it holds, as in ROLES. */
const ROLE_WEIGHTS = [1, 1, 0.9, 0.7];
/** A name that the query mentions tells something beside its words: it is the same by any of its names. */
const NAME_WEIGHT = 0.8;
/** A word that no passage holds tells that the query is about something else, but may be an ending. */
const UNKNOWN_WEIGHT = 0.6;
/** The share of a query, by weight, that an entry must hold: less when it holds several of its words. */
const LEAST_COVERAGE = 0.42;
const LEAST_COVERAGE_OF_MANY = 0.25;
const MANY = 3;
/** What counts for an entry of the kind that the query asks for, and for the one that it asks about. */
const INTENT = 0.08;
const MENTIONED = 0.06;
/** Words that ask for a reason, a way or a difference want a question; words that ask what a thing is want a term. */
const WHY =
  /왜|이유|어떻게|차이|몇|얼마|어째서|효과|역할|장점|단점|안 되|없이|\b(why|how|difference|differ|compare|versus|vs|when|should|does|without|benefits?)\b/i;
const WHAT =
  /이란|란\?|뭐|뭔|무엇|뜻|의미|정의|개념|\b(what is|what are|what's|define|definition|meaning of)\b/i;

export interface Sentences {
  /** Offers documents that hold much of what the query says. */
  find(text: string, hits: Hits): void;
}

interface Group {
  readonly weight: number;
  /** Number of the word in the query; -1 for a name. */
  readonly word: number;
  /** Passages that hold it. */
  readonly postings: readonly Uint32Array[];
}

export function createSentences(data: IndexData): Sentences {
  const passages = data.passageDocuments.length;
  const documents = data.kinds.length;
  const held = new Float32Array(passages);
  const touched = new Uint32Array(passages);
  const covered = new Float32Array(documents);
  const seen = new Float32Array(documents);
  const words = new Uint8Array(documents);
  const lastWord = new Int16Array(documents);

  function groupsOf(text: string, names: readonly number[][]): Group[] {
    const features = new Set<number>();
    const ofWords = wordsOf(text).flatMap((one, word) =>
      textFeatures(one).flatMap((feature) => {
        if (features.has(feature)) return [];
        features.add(feature);
        return [{ features: [feature], factor: 1, word }];
      }),
    );
    const ofNames = names.map((named) => ({
      features: named.map(entityFeature),
      factor: NAME_WEIGHT,
      word: -1,
    }));
    return [...ofWords, ...ofNames].map(({ features, factor, word }) => {
      const postings = features.map((feature) => postingsOf(data, feature));
      const count = postings.reduce((sum, { length }) => sum + length, 0);
      const weight = featureWeight(count, passages) * (count === 0 ? UNKNOWN_WEIGHT : factor);
      return { weight, word, postings };
    });
  }

  function find(text: string, hits: Hits): void {
    const names = namesIn(data, wordsOf(text));
    const groups = groupsOf(text, names);
    const mentioned = new Set(names.flat());
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return;
    let size = 0;
    for (const { weight, word, postings } of groups) {
      const found: number[] = [];
      for (const list of postings) {
        for (const passage of list) {
          const document = data.passageDocuments[passage] as number;
          const counts =
            weight * (ROLE_WEIGHTS[(data.passageKinds[passage] as number) >> 1] as number);
          if (seen[document] === 0) found.push(document);
          seen[document] = Math.max(seen[document] as number, counts);
          if (held[passage] === 0) touched[size++] = passage;
          held[passage] = (held[passage] as number) + weight;
        }
      }
      for (const document of found) {
        covered[document] = (covered[document] as number) + (seen[document] as number);
        seen[document] = 0;
        if (word >= 0 && lastWord[document] !== word + 1) {
          lastWord[document] = word + 1;
          words[document] = (words[document] as number) + 1;
        }
      }
    }
    const asksWhat = WHAT.test(text);
    const asksWhy = WHY.test(text);
    for (let i = 0; i < size; i++) {
      const passage = touched[i] as number;
      const document = data.passageDocuments[passage] as number;
      const coverage = (covered[document] as number) / total;
      const isMentioned = mentioned.has(document);
      const many = isMentioned || (words[document] as number) >= MANY;
      if (coverage >= (many ? LEAST_COVERAGE_OF_MANY : LEAST_COVERAGE)) {
        const likeness =
          (2 * (held[passage] as number)) / (total + (data.passageWeights[passage] as number));
        const role = ROLE_WEIGHTS[(data.passageKinds[passage] as number) >> 1] as number;
        const isQuestion = ENTRY_KINDS[data.kinds[document] as number] === 'question';
        const mention = isMentioned && asksWhat && !asksWhy ? MENTIONED : 0;
        const intent =
          (asksWhy && isQuestion) || (asksWhat && !asksWhy && !isQuestion) ? INTENT : 0;
        hits.offer(
          document,
          'text',
          0.4 * coverage + 0.4 * Math.min(1, likeness) * role + intent + mention,
        );
      }
      held[passage] = 0;
    }
    for (let i = 0; i < size; i++) {
      const document = data.passageDocuments[touched[i] as number] as number;
      covered[document] = 0;
      words[document] = 0;
      lastWord[document] = 0;
    }
  }

  return { find };
}
