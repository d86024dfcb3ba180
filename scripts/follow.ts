// Marks the two languages of an entry as in line with each other: npm run follow -- <slug...>.
import { resolve } from 'node:path';
import { follow } from '../src/build/follow.ts';
import { UserError } from '../src/model/index.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const slugs = process.argv.slice(2);
  if (slugs.length === 0) throw new UserError('Name an entry: npm run follow -- <slug>.');
  for (const slug of slugs) {
    const [ko, en] = await follow(resolve(import.meta.dirname, '..'), slug);
    console.log(`content/${slug}: ko.md follows ${ko}, en.md follows ${en}`);
  }
});
