import { z } from 'zod';
import { text } from './common.ts';

const weight = z.number().min(0.2).max(1).describe('Насколько одно заменяет другое: 1 — то же самое, 0.3 — иногда');

/** How people say things: synonyms, slang, words that say nothing. Content, not code. */
export const searchSchema = z.strictObject({
  stopWords: z.array(text).describe('Слова, которые ничего не говорят: предлоги, «пожалуйста»'),
  questionWords: z.array(text).describe('Вопросительные слова: важны, только если больше ничего нет'),
  synonyms: z
    .array(z.strictObject({ words: z.array(text).min(2).describe('Слова, каждое находит остальные'), weight }))
    .describe('Взаимные замены: [КТП, ПТП, поурочка]'),
  rewrites: z
    .array(
      z.strictObject({
        from: z.array(text).min(1).describe('Что печатают: «не пускает»'),
        to: z.array(text).min(1).describe('Что при этом ищут: «вход»'),
        weight,
      }),
    )
    .describe('Замены в одну сторону'),
  outside: z
    .array(text)
    .default([])
    .describe('О чём спрашивают, а на сайте этого нет: с этими словами сразу предлагаем спросить человека'),
  confusables: z.array(z.tuple([text, text])).describe('Пары, которые нельзя соединять: [отметить, отметка]'),
});

export type Search = z.output<typeof searchSchema>;
