// Reading a folder of text files into a map.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Text of every file under `root`/`folder` by its path from `root`, with slashes, sorted; empty when
 * the folder does not exist. Hidden files are left out.
 */
export async function readTree(root: string, folder: string): Promise<Map<string, string>> {
  let names: string[];
  try {
    const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    names = found
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map((item) => join(item.parentPath, item.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const start = join(root, '/').length;
  const texts = await Promise.all(names.map((name) => readFile(name, 'utf8')));
  const pairs = names.map(
    (name, i) => [name.slice(start).replaceAll('\\', '/'), texts[i] as string] as const,
  );
  return new Map(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
