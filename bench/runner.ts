// A running engine: its process, and questions to it one at a time.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Answer, Hello, MemoryAnswer, MemoryRequest, Request } from './protocol.ts';

export class Runner {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private readonly ended: Promise<void>;
  private errors = '';

  constructor([command, ...args]: readonly string[], cwd: string) {
    this.child = spawn(command as string, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const output = this.child.stdout as NodeJS.ReadableStream;
    this.lines = createInterface({ input: output })[Symbol.asyncIterator]();
    this.child.stderr?.on('data', (chunk) => {
      this.errors = (this.errors + String(chunk)).slice(-2000);
    });
    this.ended = new Promise((resolve) => {
      this.child.on('close', () => resolve());
      this.child.on('error', (error) => {
        this.errors = error.message;
        resolve();
      });
    });
    // A process that ended answers through its output, which is closed then.
    this.child.stdin?.on('error', () => {});
  }

  hello(): Promise<Hello> {
    return this.nextObject<Hello>();
  }

  ask(request: Request): Promise<Answer> {
    this.child.stdin?.write(`${JSON.stringify(request)}\n`);
    return this.nextObject<Answer>();
  }

  askMemory(request: MemoryRequest): Promise<MemoryAnswer> {
    this.child.stdin?.write(`${JSON.stringify(request)}\n`);
    return this.nextObject<MemoryAnswer>();
  }

  close(): void {
    this.child.stdin?.end();
    this.child.kill();
  }

  /** The next line that is an object: libraries print greetings of their own. */
  private async nextObject<T extends Hello | Answer | MemoryAnswer>(): Promise<T> {
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done) {
        await this.ended;
        return { unavailable: `the process ended: ${reason(this.errors)}` } as T;
      }
      if (value.startsWith('{"')) return JSON.parse(value) as T;
    }
  }
}

/** The last line that names an error, or the last of all: Node ends with its own version. */
function reason(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? (lines.at(-1) || 'it said nothing');
}
