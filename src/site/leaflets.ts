import { drawn } from '../domain/drawn-once.ts';
import type { LeafletFields } from '../domain/leaflet.ts';
import type { LightPage } from '../domain/light-page.ts';
import { qrMarkup } from '../domain/qr-markup.ts';
import { institution } from './institution.ts';
import { guides, type GuidePage } from './pages.ts';
import { urls, withoutBase } from './urls.ts';

/** All that a leaflet takes from its guide but the text, which its page draws. */
export function leafletOf({ url, data }: GuidePage): Omit<LeafletFields, 'text'> {
  const { title, answer, number, area } = data;
  const code = qrMarkup(urls.number(number), institution.site);
  return { title, answer, number: String(number), area, url, code };
}

/** Leaflets to be filled when the pages of their guides are drawn: the text is the same. */
export const leaflets: readonly LightPage[] = guides.map((guide) => ({
  address: `${withoutBase(guide.url)}leaflet/`,
  leaflet: () => ({ ...leafletOf(guide), text: drawn(guide.text.nodes) }),
}));
