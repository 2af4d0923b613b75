import type { AuthorTag } from './author-tags.ts';

/**
 * What an author may put between HTML: the tags of the manual, and pictures that lie beside the text. Of `<Only>` its inside is
 * left, and `<Steps>` are HTML.
 */
export type TagName = Exclude<AuthorTag, 'Only' | 'Steps'> | 'Picture';

/** An author's tag, left for its component to draw. */
export interface TagNode {
  name: TagName;
  props: Record<string, string>;
  children: TextNode[];
}

/** A run of HTML, or a tag inside it. A run may open an element that a later one closes. */
export type TextNode = string | TagNode;

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** An author's text as data: it needs no bundling and no evaluation. */
export interface CompiledText {
  nodes: TextNode[];
  headings: Heading[];
}
