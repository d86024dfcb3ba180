// Tests of the web server: types, headers, redirects, 404, and errors about ports.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../model/index.ts';
import { readPort } from './port.ts';
import { siteApp, startServer } from './server.ts';

const root = mkdtempSync(join(tmpdir(), 'deepdict-site-'));
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};
put('index.html', '<!doctype html><title>home</title>');
put('404.html', '<!doctype html><title>not found</title>');
put('ko/404.html', '<!doctype html><title>없음</title>');
put('ko/relu/index.html', `<!doctype html><title>ReLU</title>${'가'.repeat(2000)}`);
put('assets/main-Abc_1-23.js', 'export {};');
put('data/digits.bin.gz', gzipSync('DIGITS1\n'));
put('data/search.bin', new Uint8Array(4000));
put('assets/sandbox-Abc_1-23.html', '<!doctype html>');
afterAll(() => rmSync(root, { recursive: true }));

const app = siteApp(root);
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers });

describe('the site', () => {
  it('answers a folder with its page, isolated and under a strict policy', async () => {
    const response = await get('/ko/relu/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'self'; script-src 'self' 'wasm-unsafe-eval';.*object-src 'none'; base-uri 'none'/,
    );
  });

  it('redirects a folder without its slash and keeps the query', async () => {
    const response = await get('/ko/relu?x=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/ko/relu/?x=1');
  });

  it('keeps hashed assets for good and asks again for pages by ETag', async () => {
    expect((await get('/assets/main-Abc_1-23.js')).headers.get('cache-control')).toContain(
      'immutable',
    );
    const page = await get('/ko/relu/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const tag = page.headers.get('etag') as string;
    expect((await get('/ko/relu/', { 'if-none-match': tag })).status).toBe(304);
  });

  it('compresses pages, and leaves the digits file as it is', async () => {
    const page = await get('/ko/relu/', { 'accept-encoding': 'gzip' });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await page.arrayBuffer()).toString()).toContain('<title>ReLU</title>');
    const digits = await get('/data/digits.bin.gz', { 'accept-encoding': 'gzip' });
    expect(digits.headers.get('content-encoding')).toBeNull();
    expect(gunzipSync(await digits.arrayBuffer()).toString()).toBe('DIGITS1\n');
  });

  it('sends the search index as compressed bytes, and again only when it has changed', async () => {
    const index = await get('/data/search.bin', { 'accept-encoding': 'gzip' });
    expect(index.headers.get('content-type')).toBe('application/octet-stream');
    expect(index.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await index.arrayBuffer())).toHaveLength(4000);
    const tag = index.headers.get('etag') as string;
    const again = { 'accept-encoding': 'gzip', 'if-none-match': tag };
    expect((await get('/data/search.bin', again)).status).toBe(304);
  });

  it('answers what does not exist with the 404 page of its language', async () => {
    const korean = await get('/ko/nothing/');
    expect([korean.status, await korean.text()]).toEqual([404, expect.stringContaining('없음')]);
    const other = await get('/assets/main-gone1234.js');
    expect([other.status, await other.text()]).toEqual([404, expect.stringContaining('not found')]);
    expect(other.headers.get('cache-control')).toBe('no-cache');
    expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404);
  });

  it('gives the sandbox an origin of its own and no network', async () => {
    const policy = (await get('/assets/sandbox-Abc_1-23.html')).headers.get(
      'content-security-policy',
    );
    expect(policy).toMatch(/^sandbox allow-scripts; default-src 'none';/);
    expect(policy).not.toContain("'self';");
  });
});

describe('startServer', () => {
  it('serves until closed, and names a port in use', async () => {
    const server = await startServer({ root, port: 0 });
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    const port = Number(new URL(server.url).port);
    await expect(startServer({ root, port })).rejects.toThrow(
      new UserError(
        `Port ${port} is in use. Choose a free one, for example PORT=${port + 1} npm start or npx deepdict serve --port ${port + 1}`,
      ),
    );
    await server.close();
    await expect(fetch(`${server.url}/`)).rejects.toThrow();
  });

  it('says when the site is not built', async () => {
    await expect(startServer({ root: '/nowhere', port: 0 })).rejects.toThrow(
      'There is no built site in /nowhere. Build it with: npm run build',
    );
  });
});

describe('readPort', () => {
  it('reads a port or takes the default', () => {
    expect([readPort('8080'), readPort(undefined), readPort('')]).toEqual([8080, 4321, 4321]);
  });

  it.each(['abc', '0', '70000', '1.5'])('refuses %s', (value) => {
    expect(() => readPort(value)).toThrow(
      `PORT must be a whole number from 1 to 65535, got "${value}". For example: PORT=4321 npm start`,
    );
  });
});
