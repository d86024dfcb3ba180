// The hosts of a page.
export { createWebWorkerHost } from './web-worker.web.ts';
