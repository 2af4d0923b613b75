import { createHash } from 'node:crypto';
import { isCertain, manualSection, type Fault } from '../../../src/reader/fault.ts';
import type { Report } from './report.ts';

/** For GitLab: a Code Quality report, shown in the merge request when kept as the artifact `reports: codequality`. */
export function gitlabReport({ faults }: Report): string {
  const seen = new Map<string, number>();
  const issues = faults.map((fault) => ({
    description: `${fault.message} → ${manualSection(fault.kind)}`,
    check_name: fault.kind,
    fingerprint: fingerprint(fault, seen),
    severity: isCertain(fault) ? 'major' : 'info',
    location: { path: fault.file, lines: { begin: fault.line ?? 1 } },
  }));
  return JSON.stringify(issues, null, 2);
}

/** The line is left out: a fault that has moved down is not a new one. Twins in a file are numbered. */
function fingerprint({ kind, file, message }: Fault, seen: Map<string, number>): string {
  const key = `${kind}\n${file}\n${message}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return createHash('sha256').update(`${key}\n${count}`).digest('hex');
}
