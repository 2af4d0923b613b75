import type { Reporter } from './report.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { textReport } from './text.ts';

/** By the name that `--format` takes. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  gitlab: gitlabReport,
} as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
