// What every page runs: styles, search and theme at once, all else when it comes near the view.
import './styles/index.css';
import './search/element.ts';
import './theme/element.ts';
import { defineWhenNear } from './define-when-near.ts';
import { registerServiceWorker } from './offline/register.ts';

defineWhenNear({
  'dd-experiment': () => import('./experiment/element.ts'),
  'dd-hillside': () => import('./hillside/hillside.ts'),
  'dd-computation-graph': () => import('./computation-graph/computation-graph.ts'),
  'dd-build-path': () => import('./build-path/build-path.ts'),
});
showAddressed();
if (document.querySelector('pre') !== null) void import('./listing/copy.ts');
registerServiceWorker();

/** An address with ?x=<experiment> opens at that experiment, which may be far down the page. */
function showAddressed(): void {
  const slug = new URLSearchParams(location.search).get('x');
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (slug === null || visit?.type !== 'navigate') return;
  document.querySelector(`dd-experiment[slug="${CSS.escape(slug)}"]`)?.scrollIntoView();
}
