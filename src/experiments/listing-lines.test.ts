// Counting listings: what is observed of four small programs, and what is said when one is wrong.
import { describe, expect, test } from 'vitest';
import { isRecorded, Observations, UserError } from '../model/index.ts';
import { describeLines } from './listing-lines.ts';

const PROGRAMS = {
  'mnist-mlp.ts': '// x\na();\n// region backprop\nb();\n\n// endregion\n',
  'mnist-cnn.ts': '// y\na();\n// region backprop\nb2();\nc();\n// endregion\nd();\n',
  'mnist-mlp.py': 'a()\nb()\n# region backprop\nc()\n# endregion\n',
  'mnist-cnn.py': 'a()\n# region backprop\nc()\n# endregion\n',
};

const observe = (programs: Record<string, string>) =>
  new Observations(
    [...describeLines(new TextEncoder().encode(JSON.stringify(programs)))].filter(isRecorded),
  );

test('lines, lines of the region, and the difference', () => {
  const observed = observe(PROGRAMS);
  const scalars = {
    'lines-mlp-ts': 2,
    'backprop-mlp-ts': 1,
    'lines-cnn-ts': 4,
    'backprop-cnn-ts': 2,
    'added-ts': 3,
    'removed-ts': 1,
    'lines-mlp-py': 3,
    'backprop-cnn-py': 1,
    'added-py': 0,
    'removed-py': 1,
  };
  for (const [name, value] of Object.entries(scalars)) {
    expect(observed.scalar(name), name).toBe(value);
  }
});

describe('a wrong set of listings', () => {
  test('one is missing', () => {
    const { 'mnist-cnn.py': _, ...others } = PROGRAMS;
    expect(() => observe(others)).toThrow(
      new UserError(
        'The listing mnist-cnn.py was not loaded. There are: mnist-mlp.ts, mnist-cnn.ts, mnist-mlp.py.',
      ),
    );
  });

  test('the region is missing', () => {
    expect(() => observe({ ...PROGRAMS, 'mnist-mlp.ts': 'a();\n' })).toThrow(
      new UserError(
        'listings/mnist-mlp.ts has no region "backprop". Mark its lines with "region backprop" and "endregion".',
      ),
    );
  });
});
