/** A stretch of a page's words: in both versions, only in the new one, or only in the old one. */
export type WordChange = { kind: "same" | "added" | "removed"; text: string };

/**
 * What became of a page between two versions; numbers are the page's in the old and in the new one. "notes": what stands
 * on it is the same, and its speaker notes are not.
 */
export type PageChange =
  | { kind: "changed"; before: number; after: number }
  | { kind: "notes"; before: number; after: number }
  | { kind: "moved"; before: number; after: number }
  | { kind: "added"; after: number }
  | { kind: "removed"; before: number };

/** "Slide 4 changed", for a list of what is new in a version. `name` is what a page of this document is called. */
export function pageChangeWords(change: PageChange, name: "slide" | "page"): string {
  const Name = name === "slide" ? "Slide" : "Page";
  switch (change.kind) {
    case "changed":
      return change.before === change.after
        ? `${Name} ${change.after} changed`
        : `${Name} ${change.after} changed (it was ${name} ${change.before})`;
    case "notes":
      return `The speaker notes of ${name} ${change.after} changed`;
    case "moved":
      return `${Name} ${change.before} is now ${name} ${change.after}`;
    case "added":
      return `${Name} ${change.after} is new`;
    case "removed":
      return `${Name} ${change.before} was taken out`;
  }
}
