// The hosts of Node.
export { findPython } from './find-python.node.ts';
export { createNodeHost } from './node-host.node.ts';
export { createNodeWorkerHost } from './node-worker.node.ts';
export { createPythonHost } from './python.node.ts';
