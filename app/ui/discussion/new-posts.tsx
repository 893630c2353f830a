import { Link } from "@remix-run/react";

export type NewPostsProps = {
  /** How many posts were written since the page was made. */
  fresh: number;
  /** Something that stands on the page reads otherwise now. */
  changed: boolean;
  /** The thread is not open to its reader any more. */
  gone: boolean;
  /** Where the first new post stands, or the page as it is now. */
  to: string;
  /** Shows it on this page, when it stands here; null: the link leads to another page. */
  show: (() => void) | null;
};

/**
 * Says below the posts that there are new ones. It has its place from the beginning, so that nothing moves when it speaks;
 * it is heard once, however many come, and what is read changes only when somebody asks for it.
 */
export function NewPosts({ to, show, ...what }: NewPostsProps) {
  const says = sayNews(what);
  return (
    <div className="new-posts not-printed">
      <p className="nhsuk-u-visually-hidden" role="status">
        {says === null ? "" : says.heard}
      </p>
      {says === null ? null : (
        <p>
          {says.seen}{" "}
          <Link
            to={to}
            onClick={(event) => {
              if (show === null) return;
              event.preventDefault();
              show();
            }}
          >
            {says.link}
          </Link>
        </p>
      )}
    </div>
  );
}

function sayNews({ fresh, changed, gone }: Pick<NewPostsProps, "fresh" | "changed" | "gone">) {
  const after = "A link after the posts";
  if (gone) {
    const seen = "You cannot read this thread any more.";
    return { heard: `${seen} ${after} loads the page again.`, seen, link: "Load the page again" };
  }
  if (fresh > 0) {
    const seen = fresh === 1 ? "1 new reply." : `${fresh} new replies.`;
    return { heard: `There are new replies. ${after} shows them.`, seen, link: fresh === 1 ? "Show it" : "Show them" };
  }
  if (!changed) return null;
  const seen = "Something on this page has changed.";
  return { heard: `${seen} ${after} shows it as it is now.`, seen, link: "Show it as it is now" };
}
