import { officeHours } from '../../site/office-hours.ts';

/** What the script of a page's last card needs to say whether hours are on: fetched when the card comes into view. */
export function GET(): Response {
  return Response.json(officeHours.status === 'scheduled' ? officeHours.live : null);
}
