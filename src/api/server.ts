// The web server of the built site: static files with isolation, policy, compression and caching.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { UserError } from '../model/index.ts';
import { headersFor } from './headers.ts';
import { portInUse } from './port.ts';
import { searchRoute } from './search-route.ts';

export interface ServerOptions {
  /** Folder of the built site. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; this machine alone when left out. */
  readonly host?: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the site until `close`.
 * @throws UserError when the site is not built or the port is in use.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root, port, host = '127.0.0.1' } = options;
  if (!existsSync(join(root, 'index.html'))) {
    throw new UserError(`There is no built site in ${root}. Build it with: npm run build`);
  }
  const app = siteApp(root);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(starting));
    starting.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portInUse(port) : error),
    );
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Idle connections that a browser keeps would hold the server open.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Routes of the site, without a network: answers requests given to its `fetch`. */
export function siteApp(root: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    // A page that does not exist may appear with the next build: never keep its answer.
    const path = c.res.status === 404 ? '/404.html' : c.req.path;
    for (const [name, value] of Object.entries(headersFor(path))) {
      c.header(name, value);
    }
  });
  app.use(compress({ contentTypeFilter: isCompressible }));
  app.use(etag());
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isFolder =
      /^(\/[\w-]+)+$/.test(pathname) && existsSync(join(root, pathname, 'index.html'));
    return isFolder ? c.redirect(`${pathname}/${search}`, 301) : next();
  });
  app.get('/api/search', searchRoute(root));
  app.use(serveStatic({ root }));
  app.notFound(async (c) => {
    const lang = /^\/(ko|en)\//.exec(c.req.path)?.[1];
    const pages = [...(lang === undefined ? [] : [`${lang}/404.html`]), '404.html'];
    for (const page of pages) {
      const path = join(root, page);
      if (existsSync(path)) return c.html(await readFile(path, 'utf8'), 404);
    }
    return c.text(`404: there is no page at ${c.req.path}`, 404);
  });
  return app;
}

/** Text, and the search index, the one .bin of the site. */
function isCompressible(type: string): boolean {
  return COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || type === 'application/octet-stream';
}
