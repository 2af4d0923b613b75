import type { APIRoute } from 'astro';
import { clauseSections } from '../../domain/regulation.ts';
import { institution, regulation, roleTitle } from '../../site/institution.ts';
import { guidesForClause } from '../../site/pages.ts';
import { addressOf, page, source } from '../../site/twins.ts';
import { urls } from '../../site/urls.ts';

const sections = clauseSections(regulation.clauses).map(({ title, clauses }) =>
  [
    `## ${title}`,
    ...clauses.map((clause) =>
      [
        `### ${clause.number === undefined ? '' : `${clause.number}. `}${clause.title}`,
        clause.text,
        clause.kind === 'duty' ? `Кто: ${clause.roles.map(roleTitle).join(', ')}` : '',
        guidesForClause(clause)
          .map(({ url, data }) => `- [${data.title}](${addressOf(url)})`)
          .join('\n'),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    ),
  ].join('\n\n'),
);

export const GET: APIRoute = () =>
  new Response(
    page('Регламент помощи', [
      `${institution.name.short}. ${regulation.title}`,
      ...sections,
      source(urls.to('/regulation/')),
    ]),
  );
