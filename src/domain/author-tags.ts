/**
 * Tags that an author may use in MDX, with the attributes each takes. Everything else stops the build.
 * `true` marks an attribute that must be there.
 */
export const authorTags = {
  Steps: {},
  Note: { title: false },
  Only: { kind: true },
  Menu: { path: true },
  Rule: { name: true },
  Indicators: { five: true, four: true, three: true, two: true, notCertified: true },
  WeightedMean: { marks: true, weights: true },
  Figure: { name: true },
  Term: { id: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type AuthorTag = keyof typeof authorTags;

export function isAuthorTag(name: string): name is AuthorTag {
  return Object.hasOwn(authorTags, name);
}
