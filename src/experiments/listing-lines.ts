// Counts of the listings: lines, lines of back-propagation, and the way from one program to another.
import type { Listing, Observation } from '../model/index.ts';
import { countedIn, diffListings, parseListing, UserError } from '../model/index.ts';

/** Every host has it; the types of the language itself do not. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

export const LANGUAGES = [
  { id: 'ts', title: 'TypeScript' },
  { id: 'py', title: 'Python, NumPy' },
] as const;

const NAMES = ['mlp', 'cnn'] as const;
const REGION = 'backprop';

/**
 * Counts mnist-mlp and mnist-cnn in both languages; `bytes` is the JSON of all listings.
 * @throws UserError when a listing or its region is missing.
 */
export function* describeLines(bytes: Uint8Array | undefined): Generator<Observation, void, void> {
  const listings = readListings(bytes);
  const counts: (string | number)[][] = [];
  const changes: (string | number)[][] = [];
  for (const { id, title } of LANGUAGES) {
    const [mlp, cnn] = NAMES.map((name) => listings(`mnist-${name}.${id}`)) as [Listing, Listing];
    for (const [name, listing] of [
      ['mlp', mlp],
      ['cnn', cnn],
    ] as const) {
      const back = backpropLines(listing);
      const share = back / listing.counted;
      counts.push([listing.name, listing.counted, back, `${(share * 100).toFixed(0)}%`]);
      yield { kind: 'scalar', name: `lines-${name}-${id}`, value: listing.counted };
      yield { kind: 'scalar', name: `backprop-${name}-${id}`, value: back };
    }
    const { added, removed } = diffListings(mlp, cnn);
    changes.push([title, added, removed, cnn.counted - mlp.counted]);
    yield { kind: 'scalar', name: `added-${id}`, value: added };
    yield { kind: 'scalar', name: `removed-${id}`, value: removed };
  }
  yield {
    kind: 'table',
    name: 'lines',
    caption: {
      ko: '빈 줄과 주석만 있는 줄을 뺀 줄 수',
      en: 'Lines that are neither blank nor comment only',
    },
    columns: [
      { ko: '프로그램', en: 'Program' },
      { ko: '줄 수', en: 'Lines' },
      { ko: '역전파', en: 'Back-propagation' },
      { ko: '비율', en: 'Share' },
    ],
    rows: counts,
  };
  yield {
    kind: 'table',
    name: 'changes',
    caption: { ko: 'MLP에서 CNN으로 바꿀 때의 줄 수', en: 'Lines from the MLP to the CNN' },
    columns: [
      { ko: '언어', en: 'Language' },
      { ko: '더한 줄', en: 'Added' },
      { ko: '뺀 줄', en: 'Removed' },
      { ko: '늘어난 줄', en: 'Growth' },
    ],
    rows: changes,
  };
}

function readListings(bytes: Uint8Array | undefined): (name: string) => Listing {
  const texts: Record<string, string> =
    bytes === undefined ? {} : JSON.parse(new TextDecoder().decode(bytes));
  return (name) => {
    const text = texts[name];
    if (text === undefined) {
      throw new UserError(
        `The listing ${name} was not loaded. There are: ${Object.keys(texts).join(', ') || 'none'}.`,
      );
    }
    return parseListing(name, text);
  };
}

function backpropLines(listing: Listing): number {
  const region = listing.regions.find(({ name }) => name === REGION);
  if (region === undefined) {
    throw new UserError(
      `listings/${listing.name} has no region "${REGION}". Mark its lines with "region ${REGION}" and "endregion".`,
    );
  }
  return countedIn(listing, region);
}
