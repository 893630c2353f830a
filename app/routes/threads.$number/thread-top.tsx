import { Link } from "@remix-run/react";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { boardKindName } from "../spaces/board-kind-name.ts";
import type { AboutView } from "./about-view.ts";
import type { Shown } from "./load-thread.ts";
import type { TopView } from "./top-view.ts";

type ThreadTopProps = {
  number: number;
  about: AboutView;
  top: TopView;
  which: Shown;
  news: { unread: number; firstAt: string } | null;
};

/** What a thread is about and where it stands, before its posts. */
export function ThreadTop({ number, about, top, which, news }: ThreadTopProps) {
  return (
    <>
      <p>
        {about.moved ? "Asked about an earlier slide of " : about.inSpace ? "In " : "About "}
        <Link to={about.to}>{about.text}</Link>
      </p>
      <States top={top} />
      {top.announced?.counts ? (
        <p>
          Sent as an announcement on <When at={top.announced.at} form="date" />, seen by {top.announced.counts.seen} of{" "}
          {top.announced.counts.of}. <Link to={`/threads/${number}/announce`}>What this counts</Link>
        </p>
      ) : null}
      {top.resource === null ? null : (
        <p>
          <Link to={`/library/${top.resource}`}>This became a resource of the library</Link>
        </p>
      )}
      {top.places.length === 0 ? null : (
        <p>Put to {new Intl.ListFormat("en-GB").format(top.places)}. Those who work there are told.</p>
      )}
      {top.helped === null ? null : (
        <p>
          <Link to={top.helped.at}>Post {top.helped.post} helped</Link>
        </p>
      )}
      <Summary summary={top.summary} />
      {news === null ? null : (
        <p>
          {news.unread} new since you were here. <Link to={news.firstAt}>Go to the first unread post</Link>
        </p>
      )}
      {which.all || which.mayShowAll ? <AllOrPages number={number} all={which.all} /> : null}
      <p className="not-printed">
        <a href={`/threads/${number}/text`} download>
          Keep this thread as a file
        </a>
        {about.everyone ? (
          <>
            {" · "}
            <a href={`/threads/${number}/feed`}>Follow it (Atom feed)</a>
          </>
        ) : null}
      </p>
    </>
  );
}

function States({ top: { pinned, locked, board, announced } }: { top: TopView }) {
  if (!pinned && !locked && board === null && announced === null) return null;
  return (
    <p className="card__tags">
      {announced === null ? null : <Tag colour="blue">Announcement</Tag>}{" "}
      {pinned ? <Tag colour="blue">Pinned</Tag> : null} {locked ? <Tag>Closed</Tag> : null}{" "}
      {board === null ? null : (
        <>
          <Tag colour="green">{boardKindName[board.kind]}</Tag>{" "}
          {board.endsOn === null ? null : (
            <span>
              Until <When at={board.endsOn} form="date" />
            </span>
          )}
        </>
      )}
    </p>
  );
}

function Summary({ summary }: Pick<TopView, "summary">) {
  if (summary === null) return null;
  return (
    <section className="thread-summary" aria-labelledby="summary-heading">
      <h2 className="nhsuk-heading-s" id="summary-heading">
        A facilitator’s summary
      </h2>
      <WrittenText html={summary.html} />
      <p className="post__by">
        {summary.by === null ? "By a facilitator" : `By ${summary.by.name}`}
        {summary.at === null ? null : (
          <>
            , <When at={summary.at} form="date" />
          </>
        )}
        {summary.by?.sample ? (
          <>
            {" "}
            <SampleMark />
          </>
        ) : null}
      </p>
    </section>
  );
}

function AllOrPages({ number, all }: { number: number; all: boolean }) {
  return (
    <div className="not-printed">
      {all ? (
        <>
          <p>
            <Link to={`/threads/${number}`}>Show it in pages</Link>
          </p>
          <PrintButton text="Print all of it" />
        </>
      ) : (
        <p>
          <Link to={`/threads/${number}?all=1`}>All posts on one page, to print or to search</Link>
        </p>
      )}
    </div>
  );
}
