// Tests of data files in the page: unzipping, keeping, and errors that say what to do.
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const zipped = gzipSync('DIGITS1\n');
let loadData: typeof import('./load-data.ts').loadData;
const answer = (...responses: (Response | Error)[]) => {
  const fetching = vi.fn(async () => {
    const next = responses.shift();
    if (next instanceof Response) return next;
    throw next ?? new Error('asked once too often');
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

beforeEach(async () => {
  vi.resetModules();
  ({ loadData } = await import('./load-data.ts'));
});
afterEach(() => vi.unstubAllGlobals());

describe('loadData', () => {
  it('fetches and unzips once', async () => {
    const fetching = answer(new Response(zipped));
    const first = await loadData('digits');
    expect(new TextDecoder().decode(first)).toBe('DIGITS1\n');
    expect(await loadData('digits')).toBe(first);
    expect(fetching).toHaveBeenCalledOnce();
    expect(fetching).toHaveBeenCalledWith('/data/digits.bin.gz');
  });

  it('says that a file is missing, and tries again the next time', async () => {
    answer(new Response('', { status: 404 }), new Response('{}'));
    await expect(loadData('listings')).rejects.toThrow(
      'The data file /data/listings.json is missing (HTTP 404). ' +
        'Build it with "npm run build:data", then "npm run build".',
    );
    expect(new TextDecoder().decode(await loadData('listings'))).toBe('{}');
  });

  it('says that it cannot be reached', async () => {
    answer(new TypeError('Failed to fetch'));
    await expect(loadData('digits')).rejects.toThrow(
      'The data file /data/digits.bin.gz cannot be reached. Check the connection, then run again.',
    );
  });

  it.each([
    ['cut short', zipped.subarray(0, 12)],
    ['no gzip', new TextEncoder().encode('<!doctype html>')],
  ])('says that it is damaged: %s', async (_, bytes) => {
    answer(new Response(bytes as BodyInit));
    await expect(loadData('digits')).rejects.toThrow(/is damaged \(\d+ bytes\)\. Reload the page/);
  });
});
