// The public surface of the web server.
export { DEFAULT_PORT, readPort } from './port.ts';
export type { RunningServer, ServerOptions } from './server.ts';
export { siteApp, startServer } from './server.ts';
