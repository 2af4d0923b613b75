import { listInRussian } from '../domain/format.ts';
import { clauseLabel } from '../domain/regulation.ts';
import { fixers, helpLines } from '../domain/who-helps.ts';
import { lowerFirst, upperFirst } from '../domain/words.ts';
import type { RoleId } from '../schemas/common.ts';
import type { ScheduledHours } from '../schemas/hours.ts';
import { hours, institution, inWords, regulation, roleTitle } from './institution.ts';
import { areas, audiences, problemsOf } from './pages.ts';
import { urls } from './urls.ts';

const receivers: readonly RoleId[] = hours.status === 'scheduled' ? receiversOf(hours) : [];

/** Kinds of trouble with the person who helps, ready to be shown. */
export const helpMatters = helpLines(regulation.clauses, institution.helper).map(
  ({ id, title, audiences: ids, words, who, clause }) => ({
    id,
    title: inWords(title),
    audiences: ids,
    words,
    who: upperFirst(listInRussian(who.map(roleTitle).map(lowerFirst))),
    contacts: who.flatMap(contactLines),
    holdsHours: receivers.some((role) => who.includes(role)),
    basis: clause && { url: urls.clause(clause.id), title: `${clauseLabel(clause)} регламента` },
  }),
);

/** The first aliases are the likeliest words, and the page carries them: a few dozen for each symptom would double it. */
const NEXT_TO_A_SYMPTOM = 18;

/** Symptoms by sections, each with those who settle it. */
export const helpSymptoms = areas
  .map(({ id, title }) => ({
    title,
    items: problemsOf(id).map(({ url, data }) => ({
      url,
      title: data.symptom,
      audiences: data.audiences,
      words: data.aliases.slice(0, NEXT_TO_A_SYMPTOM).join(' '),
      who: upperFirst(fixers(data.causes).map(roleTitle).map(lowerFirst).join(' → ')),
    })),
  }))
  .filter(({ items }) => items.length > 0);

/** Who may be asking. */
export const helpAudiences = audiences.map(({ id, title }) => ({ id, title }));

export const helpFallback = {
  helper: lowerFirst(roleTitle(institution.helper)),
  hours: urls.to('/hours/'),
  search: urls.to('/search/'),
};

/** What makes a question answerable. */
export const helpBring = [
  inWords('{Cohort} и {subject}, о которых вопрос'),
  inWords('Дата {lesson.gen} или {period}'),
  'Точный текст ошибки: перепишите его или сфотографируйте экран без чужих имён',
  'Что вы нажали и чего ждали',
];

function receiversOf({ slots, who: usual }: ScheduledHours): RoleId[] {
  return slots.map(({ who }) => who ?? usual);
}

function contactLines(role: RoleId): string[] {
  const contact = institution.roles[role]?.contact;
  return [contact?.place && upperFirst(contact.place), contact?.phone, contact?.note].filter(
    (line): line is string => line !== undefined && line !== '',
  );
}
