import { LiveLine, type LiveWords } from "./live-line.tsx";

type NewInSpacesProps = {
  /** How many posts of others came since the page was made. */
  fresh: number;
  /** There are more than that. */
  more: boolean;
  /** A space is not open to its reader any more. */
  gone: boolean;
  where: "this space" | "these spaces";
  to: string;
  /** Shows them on this page; null: the link leads to another page. */
  show: (() => void) | null;
};

/** Says above a list of threads, or of spaces, that there are new posts. */
export function NewInSpaces({ to, show, ...what }: NewInSpacesProps) {
  return <LiveLine says={sayNew(what)} to={to} show={show} />;
}

type What = Pick<NewInSpacesProps, "fresh" | "more" | "gone" | "where">;

function sayNew({ fresh, more, gone, where }: What): LiveWords | null {
  if (gone) {
    const seen = where === "this space" ? "You cannot read this space any more." : "You cannot read a space any more.";
    return { heard: `${seen} A link above the list loads the page again.`, seen, link: "Load the page again" };
  }
  if (fresh === 0) return null;
  const heard = `There are new posts in ${where}. A link above the list shows them.`;
  if (more) return { heard, seen: `More than ${fresh} new posts in ${where}.`, link: "Show them" };
  const seen = fresh === 1 ? `1 new post in ${where}.` : `${fresh} new posts in ${where}.`;
  return { heard, seen, link: fresh === 1 ? "Show it" : "Show them" };
}
