import { LiveLine, type LiveWords } from "./live-line.tsx";

export type NewPostsProps = {
  /** How many posts were written since the page was made. */
  fresh: number;
  /** Something that stands on the page reads otherwise now. */
  changed: boolean;
  /** Words that stood on the page were taken away, and the page was loaded again for that. */
  withdrawn: boolean;
  /** The thread is not open to its reader any more. */
  gone: boolean;
  /** Where the first new post stands, or the page as it is now. */
  to: string;
  /** Shows it on this page, when it stands here; null: the link leads to another page. */
  show: (() => void) | null;
};

/** Says below the posts of a thread what is new in it, however many posts come. */
export function NewPosts({ to, show, ...what }: NewPostsProps) {
  return <LiveLine says={sayNews(what)} to={to} show={show} />;
}

type What = Pick<NewPostsProps, "fresh" | "changed" | "withdrawn" | "gone">;

function sayNews({ fresh, changed, withdrawn, gone }: What): LiveWords | null {
  const after = "A link after the posts";
  if (gone) {
    const seen = "You cannot read this thread any more.";
    return { heard: `${seen} ${after} loads the page again.`, seen, link: "Load the page again" };
  }
  if (fresh > 0) {
    const seen = fresh === 1 ? "1 new reply." : `${fresh} new replies.`;
    return { heard: `There are new replies. ${after} shows them.`, seen, link: fresh === 1 ? "Show it" : "Show them" };
  }
  if (changed) {
    const seen = "Something on this page has changed.";
    return { heard: `${seen} ${after} shows it as it is now.`, seen, link: "Show it as it is now" };
  }
  const seen = "Words were taken away or hidden here.";
  return withdrawn ? { heard: `${seen} The page is as it is now.`, seen, link: null } : null;
}
