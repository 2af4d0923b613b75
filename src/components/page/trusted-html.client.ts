import type { WindowWithTrustedTypes } from './trusted-types.client.ts';

const policy = (window as WindowWithTrustedTypes).trustedTypes?.createPolicy('podskazka', {
  createHTML: (html) => html,
});

/** Marks HTML that the site has made itself, everything strange in it escaped, or that is parsed and never shown. */
export function ownHtml(html: string): string {
  // TypeScript's DOM takes plain text where a browser with Trusted Types wants its own object.
  return (policy?.createHTML(html) ?? html) as string;
}
