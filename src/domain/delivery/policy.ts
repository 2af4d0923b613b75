/**
 * Where everything may come from: the site itself. Fonts, requests, workers and a manifest fall under the first line: to name
 * them again would cost every page.
 */
export const pageDirectives = [
  "default-src 'self'",
  "img-src 'self' data:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  // Text becomes HTML or a script's address only through src/components/page/trusted-*.client.ts and vision/early.js.
  "require-trusted-types-for 'script'",
  'trusted-types default podskazka early',
] as const;

/** Pagefind's search runs as WebAssembly. */
const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/**
 * What each page says of itself by a tag. Astro could write it, and would hash for every page anew.
 *
 * @param inline hashes of the scripts that stand in every page. Those of styles are added when a page is made lean.
 */
export function pageTag(inline: readonly string[]): string {
  const scripts = [...scriptSources, ...inline.map((hash) => `'${hash}'`)];
  return [...pageDirectives, `script-src ${scripts.join(' ')}`, "style-src 'self'"].join(';');
}

/** What a page cannot say of itself by a tag, and what must hold even if the tag were lost. */
export const pagePolicy = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'";

/** Workers obey the header of their own file, not the page's tag. */
export const codePolicy = `default-src 'none'; script-src ${scriptSources.join(' ')}; connect-src 'self'`;

/** A picture opened in a tab of its own is a document: it must not run anything. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
