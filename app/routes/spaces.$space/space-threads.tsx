import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { boardKinds } from "#app/domain/discussion/notice-board.ts";
import { removedTitle } from "#app/domain/discussion/title-of-post.ts";
import { Button, ButtonLink } from "#app/ui/button/button.tsx";
import { ThreadRows } from "#app/ui/discussion/thread-rows.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import type { SpacesStood } from "#realtime/client/use-spaces-live.ts";
import { boardKindName } from "../spaces/board-kind-name.ts";
import { SpacesLive } from "../spaces/spaces-live.tsx";
import type { loadThreads } from "./load-threads.ts";
import { useNewsElsewhere } from "./use-news-elsewhere.ts";

type SpaceThreadsProps = {
  id: string;
  member: boolean;
  signInAt: string;
  mayWrite: boolean;
  board: boolean;
  gathers: "library" | "conferences" | null;
  everyone: boolean;
  stood: SpacesStood | null;
  threads: Awaited<ReturnType<typeof loadThreads>>;
};

/** The threads of a space, a page of them, and the way to begin one. */
export function SpaceThreads({ id, member, signInAt, mayWrite, board, gathers, stood, ...more }: SpaceThreadsProps) {
  const { everyone, threads } = more;
  const { page, pages, total, unanswered } = threads;
  const { rows: listed, readElsewhere } = useNewsElsewhere(threads.rows);
  const [taken, takeTitles] = useState<ReadonlySet<number>>(new Set<number>());
  const rows = listed.map((row) => (taken.has(row.number) ? { ...row, title: removedTitle } : row));
  const hrefOf = (to: number) => {
    const query = new URLSearchParams({
      ...(unanswered ? { show: "unanswered" } : {}),
      ...(to > 1 ? { page: String(to) } : {}),
    });
    return `/spaces/${id}${query.size === 0 ? "" : `?${query}`}`;
  };
  return (
    <section aria-labelledby="threads-heading">
      {mayWrite ? (
        <ButtonLink to={`/spaces/${id}/ask`}>{board ? "Put up a notice" : "Start a thread"}</ButtonLink>
      ) : null}
      {member ? null : (
        <p>
          <Link to={signInAt}>Sign in</Link> or <Link to="/join">ask to join</Link> to write here.
        </p>
      )}
      <h2 className="nhsuk-heading-m" id="threads-heading" tabIndex={-1}>
        {unanswered ? "Questions that nobody has answered" : board ? "Notices" : "Threads"} (
        {total.toLocaleString("en-GB")})
      </h2>
      {gathers === null ? null : (
        <p>
          {gathers === "library"
            ? "Questions about things in the library"
            : "Questions about conferences and their slides"}{" "}
          are listed here too.
        </p>
      )}
      <p>
        {unanswered ? (
          <Link to={`/spaces/${id}`}>Show all threads</Link>
        ) : (
          <Link to={`/spaces/${id}?show=unanswered`}>Show only unanswered questions</Link>
        )}
      </p>
      {stood === null ? null : (
        <SpacesLive
          key={id}
          spaces={[id]}
          where="this space"
          stood={stood}
          shown={{ to: `/spaces/${id}`, here: page === 1 && !unanswered, place: "threads-heading" }}
          readElsewhere={readElsewhere}
          titlesTaken={takeTitles}
        />
      )}
      <ThreadRows
        rows={rows}
        empty={unanswered ? "Every question has an answer." : "Nobody has written here yet."}
        noticeName={(kind) => boardKinds.filter((one) => one === kind).map((one) => boardKindName[one])[0] ?? kind}
      />
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      {everyone ? (
        <p>
          <a href={`/spaces/${id}/feed`}>Follow this space (Atom feed)</a>
        </p>
      ) : null}
      {member && rows.some(({ news }) => news !== null) ? (
        <Form method="post">
          <Button kind="secondary" name="intent" value="mark-read">
            Mark all as read
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
