// Directives: what each one in a body means once it is resolved.
import type { Data, Node } from 'mdast';

/** A value of a directive's attribute, as typed. */
export type Attributes = Readonly<Record<string, string>>;

export type Directive =
  | { readonly kind: 'claim'; readonly experiment: string; readonly claim: string }
  | { readonly kind: 'term'; readonly slug: string }
  | { readonly kind: 'cite'; readonly key: string }
  | {
      readonly kind: 'experiment';
      readonly slug: string;
      readonly preset: string | undefined;
      /** Only what the page sets on top of the preset and the defaults. */
      readonly params: Attributes;
    }
  | { readonly kind: 'listing'; readonly name: string; readonly region: string | undefined }
  | { readonly kind: 'diff'; readonly from: string; readonly to: string }
  | { readonly kind: 'build-path'; readonly path: string }
  | { readonly kind: 'play'; readonly name: string };

interface DirectiveData extends Data {
  directive?: Directive;
}

/** The resolved meaning of a directive node; undefined for other nodes and for unresolved ones. */
export function directiveOf(node: Node): Directive | undefined {
  return (node.data as DirectiveData | undefined)?.directive;
}

/** Records the meaning of a directive on its node. */
export function setDirective(node: Node, directive: Directive): void {
  const data: DirectiveData = { ...node.data, directive };
  node.data = data;
}
