import { advice } from '../../../src/domain/nearest.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content, DataFile } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** Names in data that must exist elsewhere: areas, audiences, directions, guides, roles, rules. */
export function checkReferences(content: Content): Fault[] {
  const areas = content.areas.data.map(({ id }) => id);
  const topics = content.areas.data.flatMap(({ id, topics }) => [id, ...Object.keys(topics)]);
  const audiences = content.audiences.data.map(({ id }) => id);
  const guides = content.guides.map(({ id }) => id);
  const roles = Object.keys(content.institution.data.roles);
  const rules = Object.keys(content.rules.data);
  return [
    ...allPages(content).flatMap((page) => [
      ...unknown(page, ['area'], [page.data.area], areas, 'раздела'),
      ...unknown(page, ['audiences'], page.data.audiences, audiences, 'читателя'),
      ...misplaced(page, page.id, page.data.area, 'symptom' in page.data),
    ]),
    ...content.guides.flatMap((guide) => [
      ...unknown(guide, ['directions'], guide.data.directions, topics, 'направления'),
      ...unknown(guide, ['related'], guide.data.related, guides, 'инструкции'),
    ]),
    ...[...content.questions, ...content.problems].flatMap((page) =>
      unknown(page, ['guides'], page.data.guides, guides, 'инструкции'),
    ),
    ...content.glossary.data.flatMap((entry, index) =>
      (entry.only ?? content.kind) === content.kind && entry.guide !== undefined
        ? unknown(content.glossary, [index, 'guide'], [entry.guide], guides, 'инструкции')
        : [],
    ),
    ...content.regulation.data.clauses.flatMap((clause, index) =>
      unknown(content.regulation, ['clauses', index, 'topics'], clause.topics, topics, 'темы'),
    ),
    ...unknown(content.institution, ['helper'], [content.institution.data.helper], roles, 'роли'),
    ...unknown(content.institution, ['rules'], Object.keys(content.institution.data.rules), rules, 'правила'),
    ...unknown(content.training, ['announcedBy'], [content.training.data.announcedBy], roles, 'роли'),
    ...hoursRoles(content, roles),
    ...repeated(content.regulation, content.regulation.data.clauses, (index) => ['clauses', index, 'id']),
    ...repeated(content.areas, content.areas.data, (index) => [index, 'id']),
    ...repeated(content.glossary, content.glossary.data, (index) => [index, 'id']),
  ];
}

function hoursRoles(content: Content, roles: readonly string[]): Fault[] {
  const { hours } = content;
  if (hours.data.status === 'on-request') return unknown(hours, ['ask'], [hours.data.ask], roles, 'роли');
  return [
    ...unknown(hours, ['who'], [hours.data.who], roles, 'роли'),
    ...hours.data.slots.flatMap(({ who }, index) =>
      who === undefined ? [] : unknown(hours, ['slots', index, 'who'], [who], roles, 'роли'),
    ),
  ];
}

function unknown(
  { file, lineOf }: DataFile<unknown>,
  path: PropertyKey[],
  written: readonly string[],
  known: readonly string[],
  what: string,
): Fault[] {
  return written
    .filter((name) => !known.includes(name))
    .map((name): Fault => {
      return {
        kind: 'reference',
        file,
        line: lineOf(path),
        message: `поле «${String(path.at(-1))}»: ${what} «${name}» нет. ${advice(name, known)}`,
      };
    });
}

function misplaced({ file, lineOf }: DataFile<unknown>, id: string, area: string, flat: boolean): Fault[] {
  if (flat || id.startsWith(`${area}/`)) return [];
  const folder = id.split('/')[0] ?? '';
  const message = `файл лежит в папке «${folder}», а поле area говорит «${area}»: сделайте одинаково`;
  return [{ kind: 'reference', file, line: lineOf(['area']), message }];
}

function repeated(
  { file, lineOf }: DataFile<unknown>,
  items: readonly { id: string }[],
  pathOf: (index: number) => PropertyKey[],
): Fault[] {
  return items.flatMap(({ id }, index): Fault[] =>
    items.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            kind: 'reference',
            file,
            line: lineOf(pathOf(index)),
            message: `имя «${id}» уже занято выше: дайте другое`,
          },
        ],
  );
}
