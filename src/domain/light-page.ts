import type { LeafletFields } from './leaflet.ts';

/**
 * A page that asks for no drawing of its own: a few lines of text, or a leaflet. Its address has neither the base path nor a
 * slash at its beginning.
 */
export type LightPage = { address: string } & ({ text: () => string } | { leaflet: () => LeafletFields });
