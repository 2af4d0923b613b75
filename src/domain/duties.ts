import type { RoleId } from '../schemas/common.ts';
import type { Clause } from '../schemas/regulation.ts';
import { longDate } from './format.ts';
import { counted } from './plural.ts';

/** What a role has to do with a clause. */
export type Part = 'responsible' | 'concerned' | 'none';

/** Clauses that ask something of somebody, against the roles they name. */
export interface DutyTable {
  roles: RoleId[];
  rows: { clause: Clause; parts: Part[] }[];
}

/** Kinds of clauses that ask nothing of anybody. */
const GENERAL: readonly Clause['kind'][] = ['purpose', 'premise'];

/** Who answers for what. Those who answer for most stand first. */
export function dutyTable(clauses: readonly Clause[]): DutyTable {
  const asking = clauses.filter(({ kind, roles, doneBy }) => !isGeneral(kind) && roles.length + doneBy.length > 0);
  const weight = (role: RoleId): number => asking.filter(({ doneBy }) => doneBy.includes(role)).length;
  const roles = [...new Set(asking.flatMap(({ doneBy, roles: named }) => [...doneBy, ...named]))].sort(
    (a, b) => weight(b) - weight(a),
  );
  return { roles, rows: asking.map((clause) => ({ clause, parts: roles.map((role) => partOf(clause, role)) })) };
}

/** Whether a clause only sets the scene. */
export function isGeneral(kind: Clause['kind']): boolean {
  return GENERAL.includes(kind);
}

/** How a clause is provided for on the site, in words for an inspector. */
export function coverageText(
  clause: Pick<Clause, 'kind'>,
  served: { reviewed: readonly string[]; questions: number; who: readonly string[]; hours: 'published' | 'on-request' },
): string {
  const { reviewed, questions, who, hours } = served;
  if (clause.kind === 'schedule') {
    return hours === 'published'
      ? 'График опубликован и обновляется сам'
      : 'График не опубликован, сказано, у кого его узнать';
  }
  const [oldest] = [...reviewed].sort();
  if (oldest !== undefined) {
    const guides = counted(reviewed.length, ['инструкция', 'инструкции', 'инструкций']);
    const answers = questions === 0 ? '' : `, ${counted(questions, ['ответ', 'ответа', 'ответов'])} на вопросы`;
    return `${guides}${answers}; проверены не раньше ${longDate(oldest)}`;
  }
  if (isGeneral(clause.kind)) return 'Общее положение: исполнять нечего';
  return who.length > 0 ? `Исполняет ${who.join(', ')}; инструкция не нужна` : 'Инструкции пока нет';
}

function partOf({ doneBy, roles }: Clause, role: RoleId): Part {
  if (doneBy.includes(role)) return 'responsible';
  return roles.includes(role) ? 'concerned' : 'none';
}
