// Starts and stops checks in the sandbox frame, with a time limit.
import type { CheckProgress, CheckResult } from '../../exercises/index.ts';
import sandboxUrl from './sandbox.html?url&no-inline';
import type { SandboxJob, SandboxMessage } from './sandbox-worker.ts';
import runnerUrl from './sandbox-worker.ts?worker&url';

const TIME_LIMIT_SECONDS = 120;
const START_LIMIT_SECONDS = 15;

/** A frame of its own origin without network, in which one check runs at a time. */
export class Sandbox {
  #frame: HTMLIFrameElement | undefined;
  #ready: Promise<HTMLIFrameElement> | undefined;
  #runner: Promise<string> | undefined;
  #stop: (() => void) | undefined;
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Runs a check to its end. Resolves to undefined when `stop` was called meanwhile. */
  async check(
    job: SandboxJob,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckResult | undefined> {
    this.stop();
    const [frame, runner] = await Promise.all([this.#open(), this.#loadRunner()]);
    const channel = new MessageChannel();
    return new Promise((resolve) => {
      let timer = 0;
      const finish = (result: CheckResult | undefined) => {
        clearTimeout(timer);
        channel.port1.close();
        removeEventListener('message', onCrash);
        frame.contentWindow?.postMessage({ type: 'stop' }, '*');
        this.#stop = undefined;
        resolve(result);
      };
      const onCrash = (event: MessageEvent) => {
        if (event.source !== frame.contentWindow || event.data?.type !== 'crash') return;
        finish(crashed(String(event.data.message)));
      };
      addEventListener('message', onCrash);
      timer = window.setTimeout(() => finish(tooLong()), TIME_LIMIT_SECONDS * 1000);
      this.#stop = () => finish(undefined);
      channel.port1.onmessage = ({ data }: MessageEvent<SandboxMessage>) => {
        if (data.type === 'progress') onProgress(data.progress);
        else finish(data.result);
      };
      frame.contentWindow?.postMessage({ type: 'start', runner, job }, '*', [channel.port2]);
    });
  }

  stop(): void {
    this.#stop?.();
  }

  close(): void {
    this.stop();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#ready = undefined;
  }

  #open(): Promise<HTMLIFrameElement> {
    this.#ready ??= new Promise((resolve, reject) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.title = 'Sandbox';
      frame.hidden = true;
      frame.src = sandboxUrl;
      const timer = window.setTimeout(() => {
        this.close();
        reject(new Error('The sandbox did not start. Reload the page and try again.'));
      }, START_LIMIT_SECONDS * 1000);
      const onReady = (event: MessageEvent) => {
        if (event.source !== frame.contentWindow || event.data?.type !== 'ready') return;
        clearTimeout(timer);
        removeEventListener('message', onReady);
        resolve(frame);
      };
      addEventListener('message', onReady);
      this.#frame = frame;
      this.#host.append(frame);
    });
    return this.#ready;
  }

  #loadRunner(): Promise<string> {
    this.#runner ??= fetch(runnerUrl).then((response) => {
      if (response.ok) return response.text();
      this.#runner = undefined;
      throw new Error(`The check program could not be loaded (HTTP ${response.status}).`);
    });
    return this.#runner;
  }
}

function crashed(message: string): CheckResult {
  return {
    passed: false,
    message: {
      ko: `프로그램이 멈추었습니다. ${message}`,
      en: `The program crashed. ${message}`,
    },
  };
}

function tooLong(): CheckResult {
  return {
    passed: false,
    message: {
      ko: `${TIME_LIMIT_SECONDS}초 안에 끝나지 않아 멈추었습니다. 끝나지 않는 반복문이 있는지 확인해 주십시오.`,
      en: `Stopped after ${TIME_LIMIT_SECONDS} seconds. Is there a loop that never ends?`,
    },
  };
}
