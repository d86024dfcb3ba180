// A fresh process that loads an index: milliseconds to the first answer, and memory afterwards.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module = '', index = '', query = ''] = process.argv.slice(2);
const { openSearch }: typeof import('../../src/search/index.ts') = await import(
  pathToFileURL(module).href
);
const used = () => {
  global.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss, held: heapUsed + arrayBuffers };
};
const before = used();
const start = performance.now();
const bytes = readFileSync(index);
const search = openSearch(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
const found = search.search(query).length;
const milliseconds = performance.now() - start;
const after = used();
const megabytes = (bytesMore: number) => bytesMore / 2 ** 20;
console.log(
  JSON.stringify({
    milliseconds,
    found,
    rssMegabytes: megabytes(after.rss - before.rss),
    heldMegabytes: megabytes(after.held - before.held),
    indexMegabytes: megabytes(bytes.byteLength),
  }),
);
