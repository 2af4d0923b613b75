/** The part of https://w3c.github.io/trusted-types/ that is used; browsers before 2025 may lack it. */
export interface WindowWithTrustedTypes {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML?: (html: string) => string; createScriptURL?: (address: string) => string | null },
    ): { createHTML(html: string): unknown };
  };
}
