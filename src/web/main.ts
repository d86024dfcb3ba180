// What every page runs: styles, search and theme at once, all else when it comes near the view.
import './styles/index.css';
import './search/element.ts';
import './theme/element.ts';
import { defineWhenNear } from './define-when-near.ts';
import { registerServiceWorker } from './offline/register.ts';

defineWhenNear({
  'dd-experiment': () => import('./experiment/element.ts'),
});
if (document.querySelector('pre') !== null) void import('./listing/copy.ts');
registerServiceWorker();
