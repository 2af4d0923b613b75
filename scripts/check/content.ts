import type { Content, Page } from '../../src/reader/read-content.ts';
import type { Guide } from '../../src/schemas/guide.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Question } from '../../src/schemas/question.ts';

/** Every page that an author writes, whatever its kind. */
export function allPages(content: Content): Page<Guide | Question | Problem>[] {
  return [...content.guides, ...content.questions, ...content.problems];
}
