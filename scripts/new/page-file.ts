// The file of a new page: the commented model with the answers in its fields.
import type { Answers } from './ask.ts';
import { fill, yamlValue, type Edit } from './fill.ts';
import { listOf, pageKinds, type PageKindName } from './page-questions.ts';

/**
 * @param model text of the kind's _template.mdx
 * @param today `YYYY-MM-DD`
 */
export function pageFile(kind: PageKindName, model: string, given: Answers, number: number, today: string): string {
  const { field } = pageKinds[kind];
  const { area = '', audiences = '', answer = '', aliases = '' } = given;
  const edits: Edit[] = [
    // The first line of comment speaks of the model.
    [/^# Заготовка .*\n/, ''],
    [new RegExp(`^${field}: .*$`), `${field}: ${yamlValue(given[field] ?? '')}`],
    [/^number: .*$/, `number: ${number}`],
    [/^area: .*$/, `area: ${area}`],
    [/^audiences: .*$/, `audiences: ${list(listOf(audiences))}`],
    [/^answer: .*$/, `answer: ${yamlValue(answer)}`],
    [/^aliases: .*$/, `aliases: ${list(listOf(aliases))}`],
    [/^foundBy: .*$/, `foundBy: ${list(listOf(given['found-by'] ?? ''))}`],
  ];
  if (kind === 'guide') {
    edits.push([/^directions: .*$/, `directions: [${area}]`], [/^reviewed: .*$/, `reviewed: ${today}`]);
  }
  if (kind === 'question') edits.push([/^guides: .*$/, `guides: ${list(listOf(given['guides'] ?? ''))}`]);
  return fill(model, edits);
}

/** A list on one line. In it a comma or a bracket of a text asks for quotes. */
function list(items: readonly string[]): string {
  return `[${items.map((item) => (/[[\]{},]/.test(item) ? `'${item.replaceAll("'", "''")}'` : yamlValue(item))).join(', ')}]`;
}
