// Response headers: isolation that threads need, a strict content policy, and caching.

/**
 * The policy of every page: only files of this site, no inline script. 'unsafe-inline' stands for
 * style attributes alone, which MathML from Temml carries; 'wasm-unsafe-eval' lets the engine compile.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The policy of the frame in which readers' programs run: an origin of its own, its own inline
 * script and what that makes, and no network.
 */
const SANDBOX_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "frame-ancestors 'self'",
].join('; ');

/** The file that src/web/build-path loads into its frame, with the hash that the bundle gives it. */
const SANDBOX = /^\/assets\/sandbox-[\w-]{8}\.html$/;

/** Headers of a response for `path`. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': SANDBOX.test(path) ? SANDBOX_POLICY : PAGE_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    // A file with a hash in its name never changes; all else is asked for again by its ETag.
    'Cache-Control': /^\/assets\/.*-[\w-]{8}\.\w+$/.test(path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  };
}
