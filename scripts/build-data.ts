// npm run build:data: makes the data files of dist/data.
import { fileURLToPath } from 'node:url';
import { buildDigits } from '../src/build/data-digits.ts';
import { UserError } from '../src/model/index.ts';

try {
  console.log(await buildDigits(fileURLToPath(new URL('..', import.meta.url))));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
