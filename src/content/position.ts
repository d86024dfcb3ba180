// Where a node of the syntax tree stands in its file.
import type { Node } from 'unist';

/** The 1-based line on which a node starts. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}
