import { takeMarks } from './reader.client.ts';

const TEXT = 'article :is(.lead, .prose, .page-list a)';
const UNTOUCHED = 'mark, script, style, button';

const stems = takeMarks();
// The engine is fetched only for a reader who comes from the search; it is in the cache then.
if (stems.size > 0) void mark(stems);

async function mark(stems: ReadonlySet<string>): Promise<void> {
  const { markWords } = await import('./search.client.ts');
  for (const block of document.querySelectorAll(TEXT)) {
    for (const node of textNodes(block)) {
      const segments = markWords(node.data, stems);
      if (!segments.some(({ marked }) => marked)) continue;
      node.replaceWith(...segments.map(({ text, marked }) => (marked ? markNode(text) : text)));
    }
  }
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNTOUCHED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function markNode(text: string): HTMLElement {
  const node = document.createElement('mark');
  node.textContent = text;
  return node;
}
