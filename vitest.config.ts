// Unit tests run in Node, beside their source; browser tests have their own runner.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'listings/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // Two cores: one worker thread each; experiments inside tests start their own.
    maxWorkers: 2,
  },
});
