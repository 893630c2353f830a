/** A stretch of a paragraph. `href` is set where it links to the web or to a mail address. */
export type Run = { text: string; href?: string };

/** A point of a list; `list` are the points below it. */
export type ListItem = { text: string; list?: { ordered: boolean; items: ListItem[] } };

/**
 * What stands on a page, in reading order: plain data that goes through JSON unchanged and holds no markup.
 * A table without header cells has an empty `header`. A picture's `alt` is null when nobody described it; pictures that
 * were marked as decoration are left out.
 */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3 | 4 | 5 | 6; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; ordered: boolean; items: ListItem[] }
  | { kind: "table"; header: string[]; rows: string[][] }
  | { kind: "picture"; alt: string | null }
  | { kind: "code"; text: string };
