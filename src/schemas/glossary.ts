import { z } from 'zod';
import { institutionKind, slug, text } from './common.ts';

export const glossaryEntrySchema = z.strictObject({
  id: slug.describe('Часть адреса /glossary/#<id>'),
  term: text.describe('Слово, сокращение или знак, как его видят в журнале'),
  kind: z
    .enum(['term', 'abbreviation', 'mark', 'control'])
    .describe('term — понятие, abbreviation — сокращение, mark — знак, control — вид контроля'),
  definition: text.describe('Что это значит, одно-два предложения своими словами'),
  guide: z.string().optional().describe('Инструкция, где это нужно: analytics/quality'),
  only: institutionKind.optional().describe('school или college, если слово есть только у них'),
});

export type GlossaryEntry = z.output<typeof glossaryEntrySchema>;
