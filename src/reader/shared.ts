import type { CompiledText } from '../domain/compiled-text.ts';
import type { Body } from './body.ts';
import type { ReadCache } from './read-content.ts';

/** What has been read and compiled in this process, for one project. */
export interface Shared {
  files: ReadCache;
  /** Texts by their bodies, and by the words that stand in them: institutions of a kind mostly have the same. */
  texts: WeakMap<Body, Map<string, CompiledText>>;
}

const projects = new Map<string, Shared>();

/** What a process keeps of a project's content: the check and every build of a process share it. */
export function sharedOf(root: string): Shared {
  const known = projects.get(root) ?? { files: new Map(), texts: new WeakMap() };
  projects.set(root, known);
  return known;
}
