import { counted } from '../../src/domain/plural.ts';
import type { HandbookChanges } from './handbook-changes.ts';
import type { Conflict } from './replaced.ts';

const PAGES = ['страница', 'страницы', 'страниц'] as const;
const LETTERS_OF_VERSION = 7;

/** What an upgrade has to tell. */
export interface UpgradeReport {
  id: string;
  folder: string;
  from: string | undefined;
  to: string | undefined;
  changes: HandbookChanges | undefined;
  conflicts: readonly Conflict[];
}

export function upgradeLines({ id, folder, from, to, changes, conflicts }: UpgradeReport): string[] {
  const version = [from, to].map((name) => name?.slice(0, LETTERS_OF_VERSION));
  const moved =
    from !== undefined && from !== to
      ? `Справочник: ${version.join(' → ')}`
      : `Справочник: ${version[1] ?? 'без истории'}`;
  return [
    moved,
    ...changeLines(changes),
    ...conflicts.map((conflict) => conflictLine(conflict, folder, from, to)),
    conflicts.length === 0
      ? `${id}: замены сверены. Соберите сайт: INSTITUTION=${id} npm run build`
      : `${id}: ваши файлы не тронуты. Сверьте ${counted(conflicts.length, ['замену', 'замены', 'замен'])}`,
  ];
}

function changeLines(changes: HandbookChanges | undefined): string[] {
  if (!changes) return [];
  const { added, changed, gone } = changes;
  return [
    ...added.map((path) => `  новая: ${path}`),
    ...gone.map((path) => `  снята: ${path}`),
    ...(changed.length > 0 ? [`  изменилась: ${counted(changed.length, PAGES)}`] : []),
  ];
}

function conflictLine({ page, reason }: Conflict, folder: string, from = '', to = ''): string {
  const accept = `npm run upgrade -- ${folder} --accept ${page}`;
  if (reason === 'gone') {
    return `Конфликт: ${page} — общей страницы больше нет, ваша осталась одна. Проверьте её номер, потом: ${accept}`;
  }
  return [
    `Конфликт: ${page} — общая страница изменилась, а у вас своя.`,
    `  что изменилось: git diff ${from.slice(0, LETTERS_OF_VERSION)} ${to.slice(0, LETTERS_OF_VERSION)} -- content/${page}.mdx`,
    `  учли или не нужно: ${accept}`,
  ].join('\n');
}
