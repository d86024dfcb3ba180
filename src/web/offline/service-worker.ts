// Service worker: after the first visit the whole dictionary works without a network.
import { answer, type Precache } from './strategy.ts';

/** What this file uses of the service worker's global scope, which the DOM types lack. */
interface WorkerScope {
  readonly __PRECACHE__: Precache;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (
      event: Event & { readonly request: Request; respondWith(response: Promise<Response>): void },
    ) => void,
  ): void;
}

const scope = self as unknown as WorkerScope;
const { version, paths } = scope.__PRECACHE__;
const PREFIX = 'deepdict-';
const CACHE = `${PREFIX}${version}`;

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith(answer(request, CACHE));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Asked anew with their ETags: what the browser still holds is not sent twice.
  await cache.addAll(paths.map((path) => new Request(path, { cache: 'no-cache' })));
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}
