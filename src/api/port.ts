// The port to listen on, from the environment.
import { UserError } from '../model/index.ts';

export const DEFAULT_PORT = 4321;

/** The port that PORT names, or the default. @throws UserError when it is no port. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value.trim() === '') return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new UserError(
    `PORT must be a whole number from 1 to 65535, got "${value}". ` +
      `For example: PORT=${DEFAULT_PORT} npm start`,
  );
}

/** What to say when another program listens on `port`. */
export function portInUse(port: number): UserError {
  const free = port < 65_535 ? port + 1 : DEFAULT_PORT;
  return new UserError(
    `Port ${port} is in use. Choose a free one, for example PORT=${free} npm start or npx deepdict serve --port ${free}`,
  );
}
