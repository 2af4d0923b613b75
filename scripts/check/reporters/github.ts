import { faultKinds, isCertain, manualSection, type Fault } from '../../../src/reader/fault.ts';
import type { Report } from './report.ts';

/** For GitHub Actions, Forgejo and Gitea: workflow commands, which the forge shows beside the lines of a change. */
export function githubReport({ faults }: Report): string {
  return faults.map(command).join('\n');
}

function command(fault: Fault): string {
  const { file, line, kind, message } = fault;
  const place = { file, ...(line !== undefined && { line: String(line) }), title: faultKinds[kind] };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${isCertain(fault) ? 'error' : 'warning'} ${properties.join(',')}::${escapeData(`${message} → ${manualSection(kind)}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
