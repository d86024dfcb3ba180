// The one host of a page: all experiments on it take turns in one Web Worker.
import { loadExperiment } from '../../experiments/index.ts';
import type { Host } from '../../hosts/index.ts';
import { createWebWorkerHost } from '../../hosts/index.web.ts';
import { loadData } from '../data/load-data.ts';

let host: Host | undefined;

export function pageHost(): Host {
  host ??= createWebWorkerHost({ load: loadExperiment, loadData });
  return host;
}
