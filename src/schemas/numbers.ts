import { z } from 'zod';

const pageAddress = z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'нужен адрес вида /guides/plans/import-plan/');
const place = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)+(#[a-z][a-z0-9-]*)?$/,
    'нужен адрес вида /guides/plans/import-plan/ или с якорем: …/#format',
  );
const number = z.string().regex(/^[1-9]\d{0,2}$/, 'нужен номер от 1 до 999');
const anchor = z.string().regex(/^[a-z][a-z0-9-]*$/, 'нужен якорь латиницей, без решётки');

/** The ledger of everything published: nothing in it is ever changed or removed, only added to. */
export const numbersSchema = z.strictObject({
  numbers: z
    .record(number, pageAddress)
    .default({})
    .describe('Номер и адрес, под которым страница вышла впервые: 8: /guides/plans/import-plan/'),
  college: z.array(z.int()).default([]).describe('Номера страниц, которые есть только у колледжей'),
  school: z.array(z.int()).default([]).describe('Номера страниц, которые есть только у школ'),
  moved: z.record(place, place).default({}).describe('Старый адрес или якорь и новый: /faq/old-name/: /faq/new-name/'),
  retired: z
    .record(number, place)
    .default({})
    .describe('Номер снятой страницы и адрес той, что её заменила: 57: /guides/plans/import-plan/'),
  anchors: z
    .record(pageAddress, z.array(anchor))
    .default({})
    .describe('Якоря, на которые могли сослаться: /guides/plans/import-plan/: [format]'),
});

export type Numbers = z.output<typeof numbersSchema>;
