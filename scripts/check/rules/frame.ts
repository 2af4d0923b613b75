import { guideAnchors } from '../../../src/domain/pages.ts';
import type { Fault } from '../../../src/reader/fault.ts';
import type { Content, Page } from '../../../src/reader/read-content.ts';
import type { Guide } from '../../../src/schemas/guide.ts';
import { allPages } from '../content.ts';

const STEPS = { min: 3, max: 9, maxForParents: 8 } as const;

/** The fixed frame of a guide, and Latin anchors of every heading. */
export function checkFrame(content: Content): Fault[] {
  return [
    ...content.guides.flatMap((page) => [...missingSections(page), ...stepFaults(page)]),
    ...allPages(content).flatMap(({ file, body }) =>
      body.headings.flatMap(({ depth, id, text, line }, index): Fault[] => {
        if (depth === 1) {
          return [
            {
              kind: 'frame',
              file,
              line,
              message: `«${text}»: заголовок страницы — поле title, в тексте начинайте с ##`,
            },
          ];
        }
        const twin = body.headings.findIndex((other) => other.id === id);
        if (id !== undefined && twin < index) {
          const message = `якорь {#${id}} уже у заголовка «${body.headings[twin]?.text}»: назовите этот иначе`;
          return [{ kind: 'frame', file, line, message }];
        }
        if (id !== undefined && /^[a-z][a-z0-9-]*$/.test(id)) return [];
        const message = `у заголовка «${text}» нет латинского якоря: допишите в конце {#${id ?? 'name'}} строчными буквами`;
        return [{ kind: 'frame', file, line, message }];
      }),
    ),
  ];
}

function missingSections({ file, body }: Page<Guide>): Fault[] {
  const present = new Set(body.headings.map(({ id }) => id));
  const titles = { steps: 'Порядок', mistakes: 'Частые ошибки', check: 'Проверьте себя' } as const;
  return guideAnchors
    .filter((anchor) => !present.has(anchor))
    .map((anchor): Fault => ({ kind: 'frame', file, message: `нет раздела «## ${titles[anchor]} {#${anchor}}»` }));
}

function stepFaults({ file, body, data }: Page<Guide>): Fault[] {
  const forParents = data.audiences.every((audience) => audience === 'parent' || audience === 'student');
  const max = forParents ? STEPS.maxForParents : STEPS.max;
  if (body.steps >= STEPS.min && body.steps <= max) return [];
  return [
    {
      kind: 'frame',
      file,
      line: body.headings.find(({ id }) => id === 'steps')?.line,
      message: `шагов внутри <Steps>: ${body.steps}. Нужно от ${STEPS.min} до ${max}: объедините мелкие или сделайте две инструкции`,
    },
  ];
}
