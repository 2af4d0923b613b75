/** A page in a list: its title and, where there is room, what it says. */
export interface PageLink {
  url: string;
  title: string;
  note?: string;
}
