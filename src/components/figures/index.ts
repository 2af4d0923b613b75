import type { FigureName } from '../../domain/figure-names.ts';
import AccountLink from './AccountLink.astro';
import AttendanceMarks from './AttendanceMarks.astro';
import Delimiter from './Delimiter.astro';
import DiaryWeek from './DiaryWeek.astro';
import FinalTable from './FinalTable.astro';
import JournalPage from './JournalPage.astro';
import LessonCard from './LessonCard.astro';
import MarkWithComment from './MarkWithComment.astro';
import PeriodPath from './PeriodPath.astro';
import PlanTable from './PlanTable.astro';
import PlanTableWrong from './PlanTableWrong.astro';
import ReportDenominator from './ReportDenominator.astro';
import ShiftedTopics from './ShiftedTopics.astro';
import TwoPapers from './TwoPapers.astro';
import Weights from './Weights.astro';
import WhoHelps from './WhoHelps.astro';

/** Drawn schemes by the name that an author gives to `<Figure>`. A new one is also named in domain/figure-names.ts. */
export const figures = {
  'account-link': AccountLink,
  'attendance-marks': AttendanceMarks,
  delimiter: Delimiter,
  'diary-week': DiaryWeek,
  'final-table': FinalTable,
  'journal-page': JournalPage,
  'lesson-card': LessonCard,
  'mark-with-comment': MarkWithComment,
  'period-path': PeriodPath,
  'plan-table': PlanTable,
  'plan-table-wrong': PlanTableWrong,
  'report-denominator': ReportDenominator,
  'shifted-topics': ShiftedTopics,
  'two-papers': TwoPapers,
  weights: Weights,
  'who-helps': WhoHelps,
} satisfies Record<FigureName, unknown>;
