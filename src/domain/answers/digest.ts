/** A question that is asked again and again, with the address of its answer. */
export interface DigestLine {
  title: string;
  link: string;
}

/**
 * What people usually ask about one subject, as a message to a chat.
 *
 * @example digestText('Посещаемость', lines) // 'Посещаемость. Что обычно спрашивают:\n\n— Стоит «Н» по ошибке?\n  …/45/'
 */
export function digestText(area: string, lines: readonly DigestLine[]): string {
  const items = lines.map(({ title, link }) => `— ${title}\n${link}`);
  return [`${area}. Что обычно спрашивают:`, ...items].join('\n\n').replace(/[\u00A0\u202F]/g, ' ');
}
