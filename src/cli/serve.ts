// deepdict serve: the built site on this machine.
import { join } from 'node:path';
import { DEFAULT_PORT, startServer } from '../api/index.ts';
import { UserError } from '../model/index.ts';
import type { Command, Context } from './command.ts';
import { EXIT } from './command.ts';
import { WORDS } from './words.ts';

export const serve: Command = {
  name: 'serve',
  usage: '',
  summary: {
    ko: '만들어 둔 사이트를 이 컴퓨터에서 엽니다.',
    en: 'Serve the built site on this machine.',
  },
  options: () => ({
    port: {
      value: 'n',
      help: { ko: `포트 (기본값 ${DEFAULT_PORT})`, en: `Port (default ${DEFAULT_PORT})` },
    },
  }),
  async run({ io, lang, root, given }: Context) {
    const port = portOf(given.port);
    const server = await startServer({ root: join(root, 'dist/site'), port });
    io.out(WORDS[lang].serving(server.url));
    await new Promise<void>((stop) => io.onInterrupt(stop));
    await server.close();
    return EXIT.ok;
  },
};

function portOf(given: string | boolean | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (given !== '' && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UserError(
    `--port must be a whole number from 0 to 65535 (0: any free one), got "${given}".`,
  );
}
