/** What the worker saves before it is asked for; addresses are relative to the site's root. */
export interface OfflineManifest {
  /** Changes when anything below changes: browsers then install the worker anew. */
  release: string;
  /** Pages that work from the first visit; the first of them answers for pages that were never opened. */
  pages: readonly string[];
  /** What these pages are made of. */
  assets: readonly string[];
  /** Files that are saved when the reader first searches. */
  search: readonly string[];
  /** Files that are saved when the answer desk is first used. */
  desk: readonly string[];
  /** Files that are saved when the reader first searches the full text. */
  fullText: readonly string[];
  /** The sheet of the notes on a saved page. */
  sheet: string | undefined;
}
