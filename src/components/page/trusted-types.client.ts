/** The part of https://w3c.github.io/trusted-types/ that is used; browsers before 2025 may lack it. */
interface Rules {
  createHTML?: (html: string) => string;
  createScriptURL?: (address: string) => string | null;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(html: string): unknown };
}

export const trustedTypes = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
