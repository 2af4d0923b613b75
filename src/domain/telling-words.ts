/** Words by which a reader tells a school from a college. Others, such as «практика», both may use. */
export const tellingWords = [
  'org',
  'teacher',
  'master',
  'mentor',
  'student',
  'cohort',
  'lesson',
  'subject',
  'plan',
  'planShort',
] as const;

/** Periods that only one kind of institution has; half-years are known to both. */
export const tellingPeriods = ['quarter', 'trimester', 'semester'] as const;
