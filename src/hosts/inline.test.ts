// The inline host keeps the contract of hosts.
import { describe, test } from 'vitest';
import { CASE_HOST, hostCases } from './host-cases.ts';
import { createInlineHost } from './inline.ts';

describe('inline host', () => {
  const host = createInlineHost(CASE_HOST);
  test.each(hostCases)('$name', ({ run }) => run(host));
});
