import { loadSheets } from '../page/sheets.client.ts';
import { SEARCH_LOOK } from './search-look.client.ts';

/** The rules that rows need come with their script: a sheet would be one more request. */
export async function wearLook(): Promise<void> {
  // Safari before 16.4 cannot make a sheet of a text.
  if (!('replaceSync' in CSSStyleSheet.prototype)) return void (await loadSheets());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SEARCH_LOOK);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
