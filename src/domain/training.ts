import type { Period, Training, TrainingSession } from '../schemas/training.ts';
import { dateRange } from './format.ts';

/** One period of the year with the training held in it. */
export interface PeriodTraining {
  period: Period;
  /** «1 сентября – 30 ноября 2026» */
  days: string;
  count: number;
  /** Whether the regulation's promise is kept; nothing when it promises no number. */
  isEnough: boolean | undefined;
}

/** Training by the periods of the institution, in their order. */
export function trainingByPeriod({
  periods,
  sessions,
  rule,
}: Pick<Training, 'periods' | 'sessions' | 'rule'>): PeriodTraining[] {
  return periods.map((period) => {
    const count = sessions.filter(({ date }) => period.from <= date && date <= period.to).length;
    return {
      period,
      days: dateRange(period.from, period.to),
      count,
      isEnough: rule === undefined ? undefined : count >= rule.atLeast,
    };
  });
}

/** Sessions in the order of time. */
export function sessionsInOrder(sessions: readonly TrainingSession[]): TrainingSession[] {
  return [...sessions].sort((a, b) => (`${a.date} ${a.from ?? ''}` < `${b.date} ${b.from ?? ''}` ? -1 : 1));
}
