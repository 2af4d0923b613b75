/** A question or a symptom with its short answer and the page that says more. */
export interface AnswerLink {
  url: string;
  title: string;
  answer: string;
  /** The link's text: where it leads. */
  more: string;
}
