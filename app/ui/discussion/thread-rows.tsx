import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { useRoutedLinks } from "./use-routed-links.ts";

/** A thread as the list of a space shows it. */
export type ThreadRowView = {
  number: number;
  title: string;
  lastPostAt: Date;
  posts: number; // that stand
  pinned: boolean;
  locked: boolean;
  helped: boolean;
  notice: { kind: string; endsOn: string | null } | null;
  about: { text: string; to: string; picture: string | null; earlier: boolean } | null;
  news: { unread: number; at: string } | null; // for a member: posts of others that they have not read
};

type ThreadRowsProps = { rows: readonly ThreadRowView[]; empty: string; noticeName: (kind: string) => string };

/** The threads of a space, with what each is about and what is new in it. */
export function ThreadRows({ rows, empty, noticeName }: ThreadRowsProps) {
  const list = useRoutedLinks("a");
  if (rows.length === 0) return <p className="empty-list">{empty}</p>;
  return (
    <ol className="thread-rows" ref={list}>
      {rows.map((row) => (
        <li key={row.number}>
          {row.about === null || row.about.picture === null ? null : <Picture at={row.about.picture} />}
          <div>
            <h3 className="nhsuk-heading-s thread-list__title">
              <a href={`/threads/${row.number}`}>{row.title}</a>
            </h3>
            <Marks row={row} noticeName={noticeName} />
            {row.about === null ? null : (
              <p className="post__by">
                {row.about.earlier ? "Asked about an earlier slide of " : "About "}
                <a href={row.about.to}>{row.about.text}</a>
              </p>
            )}
            <p className="post__by">
              {row.posts === 1 ? "1 post" : `${row.posts.toLocaleString("en-GB")} posts`}, the newest{" "}
              <When at={row.lastPostAt} form="moment" />
              {row.news === null ? null : (
                <>
                  {" · "}
                  <a href={row.news.at}>
                    {row.news.unread} new since you were here
                    <span className="nhsuk-u-visually-hidden">: {row.title}</span>
                  </a>
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The picture repeats what the link beside it says, so it is left out for those who hear the page. */
function Picture({ at }: { at: string }) {
  return <img className="thread-rows__picture" src={at} alt="" width={96} height={72} loading="lazy" />;
}

function Marks({
  row: { pinned, locked, helped, notice },
  noticeName,
}: {
  row: ThreadRowView;
  noticeName: (kind: string) => string;
}) {
  if (!pinned && !locked && !helped && notice === null) return null;
  return (
    <p className="card__tags">
      {pinned ? <Tag colour="blue">Pinned</Tag> : null} {locked ? <Tag>Closed</Tag> : null}{" "}
      {helped ? <Tag colour="green">Answered</Tag> : null}{" "}
      {notice === null ? null : (
        <>
          <Tag colour="green">{noticeName(notice.kind)}</Tag>{" "}
          {notice.endsOn === null ? null : (
            <span>
              Until <When at={notice.endsOn} form="date" />
            </span>
          )}
        </>
      )}
    </p>
  );
}
