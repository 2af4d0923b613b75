/**
 * Where everything may come from: the site itself. Astro adds the hashes of what it inlines, and puts it in each page.
 * Fonts, requests, workers and a manifest fall under the first line: to name them again would cost every page.
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
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/** What a page cannot say of itself by a tag, and what must hold even if the tag were lost. */
export const pagePolicy = "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'";

/** Workers obey the header of their own file, not the page's tag. */
export const codePolicy = `default-src 'none'; script-src ${scriptSources.join(' ')}; connect-src 'self'`;

/** A picture opened in a tab of its own is a document: it must not run anything. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
