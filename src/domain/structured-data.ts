// What search engines read of a page: schema.org as JSON-LD.

/** A thing of schema.org. */
export type Thing = Readonly<Record<string, unknown>> & { '@type': string };

const CONTEXT = 'https://schema.org';

/**
 * A data block for the page's head. `<` is escaped, so that no text can end the block.
 *
 * @example jsonLd({ '@type': 'Thing', name: '</script>' }) // '{"@context":…,"name":"\u003c/script>"}'
 */
export function jsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': CONTEXT, ...thing }).replaceAll('<', '\\u003c');
}

/** The way to a page. The last of it may be the page itself, which needs no address. */
export function breadcrumbList(items: readonly { title: string; url?: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      ...(url === undefined ? {} : { item: url }),
    })),
  };
}

export function faqPage(questions: readonly { question: string; answer: string; url: string }[]): Thing {
  return {
    '@type': 'FAQPage',
    inLanguage: 'ru',
    mainEntity: questions.map(({ question, answer, url }) => ({
      '@type': 'Question',
      name: question,
      url,
      acceptedAnswer: { '@type': 'Answer', text: answer, url },
    })),
  };
}

export interface ArticleData {
  title: string;
  /** The day of the last review. */
  reviewed: string;
  picture: string;
}

/** A guide, by what search engines show of it: none has shown steps since 2023, so they are not said twice. */
export function article({ title, reviewed, picture }: ArticleData): Thing {
  return { '@type': 'Article', headline: title, dateModified: reviewed, image: picture };
}

export interface OrganizationData {
  name: string;
  fullName: string | undefined;
  city: string | undefined;
  url: string;
  kind: 'school' | 'college';
}

const ORGANIZATION_TYPES = { school: 'School', college: 'EducationalOrganization' } as const;

/** The institution, by what it has published of itself. */
export function organization({ name, fullName, city, url, kind }: OrganizationData): Thing {
  return {
    '@type': ORGANIZATION_TYPES[kind],
    name,
    url,
    ...(fullName === undefined ? {} : { legalName: fullName }),
    ...(city === undefined
      ? {}
      : { address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: 'RU' } }),
  };
}
