import { authorTags, isAuthorTag } from '../../../src/domain/author-tags.ts';
import { figureNames } from '../../../src/domain/figure-names.ts';
import { advice } from '../../../src/domain/nearest.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content } from '../../../src/reader/read-content.ts';
import { allPages } from '../content.ts';

/** Tags of MDX bodies: known ones only, with known attributes that name something that exists. */
export function checkTags(content: Content): Fault[] {
  const code = allPages(content).flatMap(({ file, body }) =>
    body.forbidden.map(({ what, line }): Fault => ({ kind: 'tag', file, line, message: what })),
  );
  const tags = allPages(content).flatMap(({ file, body }) =>
    body.tags
      .filter(({ kind }) => kind === undefined || kind === content.kind)
      .flatMap(({ name, attributes, line }) =>
        tagFaults(name, attributes, content).map((message): Fault => ({ kind: 'tag', file, line, message })),
      ),
  );
  return [...code, ...tags];
}

function tagFaults(name: string, attributes: Record<string, string | undefined>, content: Content): string[] {
  if (!isAuthorTag(name)) return [`тега <${name}> нет. ${advice(name, Object.keys(authorTags))}`];
  const known: Record<string, boolean> = authorTags[name];
  const unknown = Object.keys(attributes).filter((key) => !Object.hasOwn(known, key));
  const missing = Object.keys(known).filter((key) => known[key] && attributes[key] === undefined);
  return [
    ...unknown.map((key) => `у тега <${name}> нет свойства «${key}». ${advice(key, Object.keys(known))}`),
    ...missing.map((key) => `тегу <${name}> нужно свойство ${key}="…" в двойных кавычках`),
    ...valueFaults(name, attributes, content),
  ];
}

function valueFaults(name: string, attributes: Record<string, string | undefined>, content: Content): string[] {
  const { path, name: rule, kind, id } = attributes;
  const menu = Object.keys(content.menu.data.menu);
  const rules = Object.keys(content.rules.data);
  if (name === 'Menu' && path !== undefined && !menu.includes(path)) {
    return [`пункта меню «${path}» нет в journals/generic.yaml. ${advice(path, menu)}`];
  }
  if (name === 'Rule' && rule !== undefined && !rules.includes(rule)) {
    return [`правила «${rule}» нет в rules.yaml. ${advice(rule, rules)}`];
  }
  if (name === 'Figure' && rule !== undefined && !(figureNames as readonly string[]).includes(rule)) {
    return [`рисунка «${rule}» нет. ${advice(rule, figureNames)}`];
  }
  const terms = content.glossary.data
    .filter(({ only }) => (only ?? content.kind) === content.kind)
    .map((term) => term.id);
  if (name === 'Term' && id !== undefined && !terms.includes(id)) {
    return [`слова «${id}» нет в glossary.yaml. ${advice(id, terms)}`];
  }
  if (name === 'Only' && kind !== undefined && kind !== 'school' && kind !== 'college') {
    return [`<Only kind="${kind}">: нужно school или college`];
  }
  return [];
}
