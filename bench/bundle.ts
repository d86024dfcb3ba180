// Sources as one minified module, as a page would load them, and its size.
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ENGINE = resolve(import.meta.dirname, '../src/engine/index.ts');

/**
 * The text of one minified module with all that src/engine/index.ts exports and all that it needs:
 * both WASM modules and the reference backend. Helper threads have a script of their own.
 */
export function bundleEngine(): Promise<string> {
  return bundleModule(ENGINE);
}

/** The text of one minified module with all that the file at `path` exports and all that it needs. */
export async function bundleModule(path: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: [path], preserveEntrySignatures: 'strict' },
    },
  });
  const output = 'output' in result ? result.output : [];
  const [chunk, ...others] = output;
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${path} makes ${output.length} files instead of one module.`);
  }
  return chunk.code;
}

/** Bytes of a text as it stands, and as gzip makes it at its highest level. */
export function sizeOf(text: string): { bytes: number; gzipBytes: number } {
  return { bytes: Buffer.byteLength(text), gzipBytes: gzipSync(text, { level: 9 }).length };
}
