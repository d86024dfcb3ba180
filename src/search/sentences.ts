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
/** In a dictionary of a hundred thousand entries, words in more passages than this cost time and tell next to nothing. */
const COMMON = 8000;
/** What it counts that an entry holds all of the query, and that one of its passages says the same. */
const COVERAGE = 0.35;
const LIKENESS = 0.45;
/** What counts for an entry of the kind that the query asks for, and for the one that it asks about. */
const INTENT = 0.08;
const MENTIONED = 0.06;
/** Words that ask for a reason, a way or a difference want a question; words that ask what a thing is want a term. */
const WHY =
  /왜|이유|어떻게|차이|몇|얼마|어째서|효과|역할|장점|단점|안 되|없이|\b(why|how|difference|differ|compare|versus|vs|when|should|does|without|benefits?|purpose|point of)\b/i;
const WHAT =
  /이란|란\?|뭐|뭔|무엇|뜻|의미|정의|개념|\b(what is|what are|what's|define|definition|meaning of)\b/i;

export interface Sentences {
  /** Offers documents that hold much of what the query says. */
  find(text: string, hits: Hits): void;
}

/** A word of the query, or a name that it mentions. */
interface Clue {
  readonly weight: number;
  /** Number of the word in the query; -1 for a name. */
  readonly word: number;
  /** How many passages hold it. */
  readonly count: number;
  /** Passages that hold it. */
  readonly postings: readonly Uint32Array[];
}

export function createSentences(data: IndexData): Sentences {
  const passages = data.passageDocuments.length;
  const documents = data.kinds.length;
  /** What each passage holds of the query, and which passages hold anything. */
  const held = new Float32Array(passages);
  const touched = new Uint32Array(passages);
  /** What each document holds anywhere; how many of the words, the last of them, and whether a name. */
  const covered = new Float32Array(documents);
  const words = new Uint8Array(documents);
  const lastWord = new Int16Array(documents);
  const holdsName = new Uint8Array(documents);
  /** What a document holds of the clue at hand. */
  const best = new Float32Array(documents);
  let size = 0;

  const roleOf = (passage: number) =>
    ROLE_WEIGHTS[(data.passageKinds[passage] as number) >> 1] as number;

  function cluesOf(text: string, names: readonly (readonly number[])[]): Clue[] {
    const clueOf = (word: number, features: readonly number[], factor: number): Clue => {
      const postings = features.map((feature) => postingsOf(data, feature));
      const count = postings.reduce((sum, { length }) => sum + length, 0);
      const weight = featureWeight(count, passages) * (count === 0 ? UNKNOWN_WEIGHT : factor);
      return { weight, word, count, postings };
    };
    const seen = new Set<number>();
    const isNew = (feature: number) => !seen.has(feature) && seen.add(feature);
    return [
      ...wordsOf(text).flatMap((one, word) =>
        textFeatures(one)
          .filter(isNew)
          .map((feature) => clueOf(word, [feature], 1)),
      ),
      ...names.map((named) => clueOf(-1, named.map(entityFeature), NAME_WEIGHT)),
    ];
  }

  /** Tallies a clue in every passage and document that holds it. */
  function tally({ weight, word, postings }: Clue): void {
    const found: number[] = [];
    // A passage that may mean several of the documents named holds the name once.
    const [only = new Uint32Array(0)] = postings;
    const holding = postings.length < 2 ? only : new Set(postings.flatMap((list) => [...list]));
    for (const passage of holding) {
      const document = data.passageDocuments[passage] as number;
      if (best[document] === 0) found.push(document);
      best[document] = Math.max(best[document] as number, weight * roleOf(passage));
      if (held[passage] === 0) touched[size++] = passage;
      held[passage] = (held[passage] as number) + weight;
    }
    for (const document of found) {
      covered[document] = (covered[document] as number) + (best[document] as number);
      best[document] = 0;
      if (word < 0) holdsName[document] = 1;
      else if (lastWord[document] !== word + 1) {
        lastWord[document] = word + 1;
        words[document] = (words[document] as number) + 1;
      }
    }
  }

  function clear(): void {
    for (let i = 0; i < size; i++) {
      const passage = touched[i] as number;
      const document = data.passageDocuments[passage] as number;
      held[passage] = 0;
      covered[document] = words[document] = lastWord[document] = holdsName[document] = 0;
    }
    size = 0;
  }

  function find(text: string, hits: Hits): void {
    const names = namesIn(data, wordsOf(text));
    const mentioned = new Set(names.flat());
    const all = cluesOf(text, names);
    const rare = all.filter(({ count }) => count <= COMMON);
    const clues = rare.length > 0 ? rare : all;
    const total = clues.reduce((sum, { weight }) => sum + weight, 0);
    // What every passage holds tells nothing.
    if (total === 0) return;
    const asksWhy = WHY.test(text);
    const asksWhat = !asksWhy && WHAT.test(text);
    clues.forEach(tally);
    for (let i = 0; i < size; i++) {
      const passage = touched[i] as number;
      const document = data.passageDocuments[passage] as number;
      const coverage = (covered[document] as number) / total;
      const isMentioned = mentioned.has(document);
      const isSure = isMentioned || (words[document] as number) >= MANY;
      if (coverage < (isSure ? LEAST_COVERAGE_OF_MANY : LEAST_COVERAGE)) continue;
      const likeness =
        (2 * (held[passage] as number)) / (total + (data.passageWeights[passage] as number));
      const isQuestion = ENTRY_KINDS[data.kinds[document] as number] === 'question';
      const isOnTopic = names.length === 0 || holdsName[document] === 1;
      const isAsked = isOnTopic && (isQuestion ? asksWhy : asksWhat);
      const how =
        COVERAGE * coverage +
        LIKENESS * Math.min(1, likeness) * roleOf(passage) +
        (isAsked ? INTENT : 0) +
        (isMentioned && asksWhat ? MENTIONED * coverage : 0);
      hits.offer(document, 'text', how);
    }
    clear();
  }

  return { find };
}
