// Where an answer comes from: files that never change from the cache, all else from the network first.

/** Written into service-worker.js by the build, once all files of the site are there. */
export interface Precache {
  /** Hash over all files of the site. */
  readonly version: string;
  readonly paths: readonly string[];
}

/** The answer to a request of this site; the cache called `cacheName` stands in for the network. */
export async function answer(request: Request, cacheName: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const { pathname } = new URL(request.url);
  const kept = () => cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (isImmutable(pathname)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const response = await kept();
    if (response !== undefined) return response;
    const missing = await cache.match(pathname.startsWith('/en/') ? '/en/404.html' : '/404.html');
    if (request.mode === 'navigate' && missing !== undefined) return missing;
    throw error;
  }
}

/** Whether the file's name holds a hash of its content. */
export function isImmutable(pathname: string): boolean {
  return /^\/assets\/.*-[\w-]{8}\.\w+$/.test(pathname);
}
