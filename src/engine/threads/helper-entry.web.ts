// Starts a helper in a Web Worker.
import { type HelperStart, serveHelper } from './threads.ts';

self.onmessage = ({ data }: MessageEvent<HelperStart>) => {
  self.postMessage('ready');
  serveHelper(data);
};
