// Markdown twins of pages: the same texts for programs, without chrome and pictures.
import { getCollection } from 'astro:content';
import type { AuthorTag } from '../domain/author-tags.ts';
import { indicatorsLine, weightedMeanLine } from '../domain/example-lines.ts';
import { figureCaptions } from '../domain/figure-captions.ts';
import type { FigureName } from '../domain/figure-names.ts';
import { markdownTwin, type TwinContext } from '../markdown/twin.ts';
import { contact } from './answers.ts';
import { menuPath } from './author-data.ts';
import { institution, inWords, roleTitle, words } from './institution.ts';
import { guidesById, type GuidePage, type ProblemPage, type QuestionPage } from './pages.ts';
import { absolute, urls } from './urls.ts';

const neutralRules = new Map((await getCollection('rules')).map(({ id, data }) => [id, data.neutral]));

/** How a page's text is told: its own anchors belong to its address. */
function contextOf(url: string): TwinContext {
  return {
    kind: institution.kind,
    words,
    linkTo: (path) => addressOf(path.startsWith('#') ? url + path : urls.to(path)),
    tagText,
  };
}

/** The address of a page's twin: the page's own with `index.md` after it. */
export function twinOf(url: string): string {
  return `${url}index.md`;
}

/** A link for programs: full where the site has a published address, from the root where it has none. */
export function addressOf(url: string): string {
  return institution.site === undefined ? url : absolute(url);
}

export function guideTwin(guide: GuidePage): string {
  const { title, answer, number, minutes, needs, related } = guide.data;
  const links = guidesById(related).map(({ url, data }) => `- [${data.title}](${addressOf(url)})`);
  return page(title, [
    answer,
    `Номер: ${number}. Время: ${minutes} мин.${needs.length > 0 ? ` Понадобится: ${needs.join(', ')}.` : ''}`,
    bodyOf(guide),
    ...(links.length > 0 ? [`## Смотрите также\n\n${links.join('\n')}`] : []),
    contact,
    source(guide.url),
  ]);
}

export function questionTwin(question: QuestionPage): string {
  const { data, url } = question;
  return page(data.question, [
    data.answer,
    `Номер: ${data.number}.`,
    bodyOf(question),
    guideLinks(data.guides),
    contact,
    source(url),
  ]);
}

export function problemTwin(problem: ProblemPage): string {
  const { data, url } = problem;
  const causes = data.causes.map(
    ({ cause, check, fix, who }, index) =>
      `${index + 1}. **${cause}**\n   - Как проверить: ${check}\n   - Что сделать: ${fix}\n   - Кто: ${roleTitle(who)}`,
  );
  return page(data.symptom, [
    data.answer,
    `Номер: ${data.number}.`,
    `## Почему так бывает\n\n${causes.join('\n')}`,
    bodyOf(problem),
    guideLinks(data.guides),
    contact,
    source(url),
  ]);
}

/** A page's parts under its title; parts without text are left out. */
export function page(title: string, parts: readonly string[]): string {
  const text = [`# ${title}`, ...parts.map((part) => part.trim()).filter((part) => part !== '')].join('\n\n');
  return `${text.replace(/[\u00A0\u202F]/g, ' ')}\n`;
}

/** The line that says where the page itself is. */
export function source(url: string): string {
  return `Источник: ${addressOf(url)}`;
}

function bodyOf({ source: body, url }: GuidePage | QuestionPage | ProblemPage): string {
  return markdownTwin(body, contextOf(url));
}

function guideLinks(ids: readonly string[]): string {
  const links = guidesById(ids).map(({ url, data }) => `- [${data.title}](${addressOf(url)})`);
  return links.length > 0 ? `## По шагам\n\n${links.join('\n')}` : '';
}

function tagText(tag: AuthorTag, attributes: Readonly<Record<string, string>>): string {
  const value = (name: string): string => attributes[name] ?? '';
  const numbers = (name: string): number[] => value(name).split(' ').map(Number);
  switch (tag) {
    case 'Menu':
      return `**${menuPath(value('path')).join(' → ')}**`;
    case 'Rule':
      return institution.rules[value('name')] ?? inWords(neutralRules.get(value('name')) ?? '');
    case 'Figure':
      return `*Схема: ${inWords(figureCaptions[value('name') as FigureName])}*`;
    case 'Indicators':
      return indicatorsLine({
        five: Number(value('five')),
        four: Number(value('four')),
        three: Number(value('three')),
        two: Number(value('two')),
        notCertified: Number(value('notCertified')),
      });
    case 'WeightedMean': {
      const weights = numbers('weights');
      return weightedMeanLine(numbers('marks').map((mark, index) => ({ mark, weight: weights[index] ?? 0 })));
    }
    default:
      return '';
  }
}
