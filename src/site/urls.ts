import { createUrls } from '../domain/urls.ts';

/** Addresses under the base path of this build. */
export const urls = createUrls(import.meta.env.BASE_URL);
