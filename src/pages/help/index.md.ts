import type { APIRoute } from 'astro';
import { helpBring, helpMatters, helpSymptoms } from '../../site/help.ts';
import { institution } from '../../site/institution.ts';
import { addressOf, page, source } from '../../site/twins.ts';
import { urls } from '../../site/urls.ts';

export const GET: APIRoute = () =>
  new Response(
    page('Кто поможет', [
      institution.name.short,
      helpMatters.map(({ title, who, contacts }) => `- ${title}: ${[who, ...contacts].join(', ')}`).join('\n'),
      '## По признаку',
      ...helpSymptoms.map(({ title, items }) =>
        [`### ${title}`, items.map((item) => `- [${item.title}](${addressOf(item.url)}): ${item.who}`).join('\n')].join(
          '\n\n',
        ),
      ),
      '## Что взять с собой',
      [...helpBring, 'Пароль не нужен'].map((line) => `- ${line}`).join('\n'),
      source(urls.to('/help/')),
    ]),
  );
