// Talking to real processes: greetings are skipped, and an end or absence has its reason.
import { expect, it } from 'vitest';
import { Runner } from './runner.ts';

const node = (program: string) =>
  new Runner([process.execPath, '-e', program], import.meta.dirname);

it('skips what libraries print, and answers one question at a time', async () => {
  const runner = node(`
    console.log('Hi, this is a library.');
    console.log(JSON.stringify({ versions: { node: '1' } }));
    process.stdin.on('data', (line) => {
      console.log(JSON.stringify({ milliseconds: JSON.parse(line).repeats / 2 }));
    });`);
  expect(await runner.hello()).toEqual({ versions: { node: '1' } });
  expect(await runner.ask({ workload: 'mlp', repeats: 5 })).toEqual({ milliseconds: 2.5 });
  runner.close();
});

it('says why there is no answer', async () => {
  const ending = node(`console.error('out of memory'); process.exitCode = 1;`);
  expect(await ending.hello()).toEqual({ unavailable: 'the process ended: out of memory' });
  const failing = node(`throw new TypeError('no such backend');`);
  expect(await failing.hello()).toEqual({
    unavailable: 'the process ended: TypeError: no such backend',
  });
  const absent = new Runner(['no-such-python'], import.meta.dirname);
  expect(await absent.hello()).toEqual({
    unavailable: 'the process ended: spawn no-such-python ENOENT',
  });
});
