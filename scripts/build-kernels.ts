// Compiles src/engine/kernels/*.ts (AssemblyScript) into src/engine/kernels.generated.ts.
// Does nothing when sources, flags and compiler are those of the file that is there.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import compiler from 'assemblyscript/package.json' with { type: 'json' };
import { encodeBytes } from '../src/engine/byte-text.ts';

const sourceFolder = new URL('../src/engine/kernels/', import.meta.url);
const encodingFile = new URL('../src/engine/byte-text.ts', import.meta.url);
const outputFile = new URL('../src/engine/kernels.generated.ts', import.meta.url);

const FLAGS = [
  '--outFile=kernels.wasm',
  '--optimizeLevel=3',
  '--noAssert',
  '--enable=simd',
  '--runtime=stub',
  '--importMemory',
  // Memory that threads share must have a limit; see src/engine/threads/.
  '--maximumMemory=65536',
];
/** The modules by the name under which they are exported. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  exactKernels: ['index.ts'],
  fastKernels: ['fast.ts', '--enable=relaxed-simd'],
};

async function readSources(): Promise<Map<string, string>> {
  const names = (await readdir(sourceFolder)).filter((name) => name.endsWith('.ts')).sort();
  const sources = new Map<string, string>();
  for (const name of names) sources.set(name, await readFile(new URL(name, sourceFolder), 'utf8'));
  return sources;
}

function hashOf(sources: ReadonlyMap<string, string>, encoding: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([compiler.version, FLAGS, MODULES, encoding, [...sources]]));
  return hash.digest('hex').slice(0, 16);
}

/** A compiled module; throws the compiler's messages when it does not compile. */
async function compile(
  sources: ReadonlyMap<string, string>,
  flags: readonly string[],
): Promise<Uint8Array> {
  // Loaded only here: the compiler takes longer to load than the check for changes.
  const { default: asc } = await import('assemblyscript/asc');
  let module: Uint8Array | undefined;
  const { error, stderr } = await asc.main([...flags, ...FLAGS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_name, contents) => {
      module = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
    },
    listFiles: () => [],
  });
  if (error !== null || module === undefined) {
    throw new Error(`the kernels do not compile:\n${stderr.toString()}`);
  }
  return module;
}

const sources = await readSources();
const hash = hashOf(sources, await readFile(encodingFile, 'utf8'));
const header = `// The compiled kernels. Made by scripts/build-kernels.ts from ${hash}; do not edit.\n`;
const present = await readFile(outputFile, 'utf8').catch(() => '');
if (!present.startsWith(header)) {
  let text = header;
  for (const [name, flags] of Object.entries(MODULES)) {
    const module = await compile(sources, flags);
    text += `export const ${name} =\n  "${encodeBytes(module)}";\n`;
    console.log(`${name}: ${module.length} bytes of WASM`);
  }
  await writeFile(outputFile, text);
}
