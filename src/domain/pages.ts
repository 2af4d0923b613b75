/** Pages that every site has besides guides, questions and the like. Text may link to them. */
export const fixedPages = [
  '/',
  '/guides/',
  '/faq/',
  '/problems/',
  '/hours/',
  '/hours/poster/',
  '/help/',
  '/regulation/',
  '/glossary/',
  '/search/',
  '/answers/',
  '/ask/',
  '/news/',
] as const;

/** Anchors that the frame of a guide fixes, in the order of the page. */
export const guideAnchors = ['steps', 'mistakes', 'check'] as const;

/** Anchors that the layout of a guide's page adds to those of its text. */
export const guidePageAnchors = ['questions', 'related', 'help'] as const;
