/** One question of the panel; the first choice is the site's own look and is not kept. */
export interface VisionSetting {
  id: string;
  title: string;
  choices: readonly { id: string; title: string }[];
}

/** What the version for the visually impaired can change. The sheet styles/vision.css draws each choice. */
export const visionSettings = [
  {
    id: 'size',
    title: 'Размер текста',
    choices: ['100', '125', '150', '175', '200', '250', '300'].map((id) => ({ id, title: `${id} %` })),
  },
  {
    id: 'colors',
    title: 'Цвета',
    choices: [
      { id: 'site', title: 'Как на сайте' },
      { id: 'white', title: 'Чёрным по белому' },
      { id: 'black', title: 'Белым по чёрному' },
      { id: 'blue', title: 'Тёмно-синим по голубому' },
      { id: 'beige', title: 'Коричневым по бежевому' },
      { id: 'brown', title: 'Зелёным по тёмно-коричневому' },
    ],
  },
  {
    id: 'letters',
    title: 'Между буквами',
    choices: [
      { id: 'usual', title: 'Обычно' },
      { id: 'wide', title: 'Шире' },
      { id: 'wider', title: 'Ещё шире' },
    ],
  },
  {
    id: 'lines',
    title: 'Между строками',
    choices: [
      { id: 'usual', title: 'Обычно' },
      { id: 'wide', title: 'Шире' },
      { id: 'wider', title: 'Ещё шире' },
    ],
  },
  {
    id: 'font',
    title: 'Шрифт',
    choices: [
      { id: 'site', title: 'Как на сайте' },
      { id: 'plain', title: 'Простой' },
    ],
  },
  {
    id: 'pictures',
    title: 'Рисунки',
    choices: [
      { id: 'shown', title: 'Показывать' },
      { id: 'text', title: 'Заменять описаниями' },
      { id: 'none', title: 'Убрать' },
    ],
  },
  {
    id: 'slash',
    title: 'Клавиша «/»',
    choices: [
      { id: 'search', title: 'Переводит в поиск' },
      { id: 'off', title: 'Не действует' },
    ],
  },
] as const satisfies readonly VisionSetting[];

const settings: readonly VisionSetting[] = visionSettings;

/**
 * The choice of every setting, from the text that is kept. What it does not know, it takes for the usual.
 *
 * @example chosenVision('size-200 colors-black').get('colors') // 'black'
 */
export function chosenVision(kept: string): Map<string, string> {
  const words = kept.split(' ');
  return new Map(
    settings.map(({ id, choices }) => [
      id,
      (choices.find((choice) => words.includes(`${id}-${choice.id}`)) ?? choices[0])?.id ?? '',
    ]),
  );
}

/** The text to keep: only what differs from the site's own look, so that an empty text means no changes. */
export function keptVision(chosen: ReadonlyMap<string, string>): string {
  return settings
    .flatMap(({ id, choices }) => {
      const choice = choices.slice(1).find((other) => other.id === chosen.get(id));
      return choice ? [`${id}-${choice.id}`] : [];
    })
    .join(' ');
}
