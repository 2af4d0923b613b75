import { sessionsInOrder, trainingByPeriod } from '../domain/training.ts';
import { interval } from '../domain/format.ts';
import { counted } from '../domain/plural.ts';
import { institution, inWords, roleTitle, training } from './institution.ts';
import { guideLink } from './links.ts';
import { timeZone } from './office-hours.ts';
import { audienceTitles, guidesById } from './pages.ts';
import { urls } from './urls.ts';

export { training };

/** The section «Обучение» of the page of hours. */
export const trainingSection = {
  promise: promise(),
  announcedBy: roleTitle(training.announcedBy),
  sessions: sessionsInOrder(training.sessions).map(({ date, from, to, topic, guide, audiences, place, who }) => ({
    date,
    time: from === undefined || to === undefined ? from : interval(from, to),
    topic,
    guide: guide === undefined ? undefined : guidesById([guide]).map(guideLink)[0],
    audiences: audienceTitles(audiences, 'title'),
    place,
    who: roleTitle(who),
  })),
  periods: trainingByPeriod(training),
  timeZone,
  feed: urls.to('/training.ics'),
};

function promise(): string {
  const often = institution.rules['training.frequency'] ?? frequency();
  const words = [often, training.place].filter((part) => part !== undefined).join(', ');
  return `Педагогов учат работать с журналом${words === '' ? '' : ` ${words}`}.`;
}

function frequency(): string | undefined {
  if (!training.rule) return undefined;
  const { atLeast } = training.rule;
  return inWords(`не реже ${atLeast === 1 ? 'одного раза' : counted(atLeast, ['раза', 'раз', 'раз'])} в {period.acc}`);
}
