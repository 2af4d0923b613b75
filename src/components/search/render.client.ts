import type { SearchResult, Segment } from '../../domain/search/result.ts';

type Child = Node | string;

/** An element with attributes and children. Strings become text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function segments(parts: readonly Segment[]): Child[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** «Инструкция · Планирование» */
export function caption({ kind, area }: Pick<SearchResult, 'kind' | 'area'>): string {
  return [kind, area].filter((part) => part !== '').join(' · ');
}
