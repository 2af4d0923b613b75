import { hoursView } from '../domain/hours/view.ts';
import { hours, institution, inWords, roleTitle } from './institution.ts';
import { urls } from './urls.ts';

/** A zone for institutions that publish no hours: nothing is ever computed in it. */
const NO_ZONE = 'UTC';

/** The institution's office hours, ready to be shown. */
export const officeHours = hoursView(hours, institution.timezone ?? NO_ZONE, roleTitle);

/** What the card «Не получилось?» says besides the hours. */
export const helpCard = {
  hours: officeHours,
  helper: roleTitle(institution.helper),
  bring: inWords('{cohort.acc}, {subject.acc}, дату и текст ошибки'),
  url: urls.to('/hours/'),
};
