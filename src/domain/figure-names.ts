/** Names that `<Figure name="…">` takes. */
export const figureNames = [
  'account-link',
  'attendance-marks',
  'delimiter',
  'diary-week',
  'final-table',
  'journal-page',
  'lesson-card',
  'mark-with-comment',
  'period-path',
  'plan-table',
  'plan-table-wrong',
  'report-denominator',
  'shifted-topics',
  'two-papers',
  'weights',
  'who-helps',
] as const satisfies readonly string[];

export type FigureName = (typeof figureNames)[number];
