const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** @example escapeHtml('5 < 6 & 7') // '5 &lt; 6 &amp; 7' */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => HTML[sign as keyof typeof HTML]);
}

/**
 * Text that stays itself in Markdown: signs that would make it bold, a link or code are escaped.
 *
 * @example escapeMarkdown('5*6 [а]') // '5\\*6 \\[а\\]'
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]]/g, '\\$&');
}
