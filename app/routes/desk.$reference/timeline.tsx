import { forwardRef } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { TalkFiles } from "#app/ui/live/talk-files.tsx";
import type { WaitingWords } from "#app/ui/live/talk-list.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { MarkedWords } from "./marked-words.tsx";
import type { TimelineItem } from "./record-view.ts";

export type TimelineProps = {
  items: readonly TimelineItem[];
  /** What the reader wrote and the site has not kept yet. */
  waiting?: readonly WaitingWords[];
  reader: string;
  /** Where the addresses of files begin; null where they are only named. */
  filesAt: string | null;
};

/**
 * What was said and noted, oldest first. A private note has its own colour and type and says in words what it is. A plain
 * list: news of it is spoken elsewhere.
 */
export const Timeline = forwardRef<HTMLOListElement, TimelineProps>(function Timeline(
  { items, waiting = [], reader, filesAt },
  list,
) {
  return (
    <>
      {items.length + waiting.length === 0 ? <p className="empty-list">Nobody has written yet.</p> : null}
      <ol className="talk" ref={list}>
        {items.map((item) => (
          <Item key={item.n} item={item} reader={reader} filesAt={filesAt} />
        ))}
        {waiting.map(({ clientId, words, says }) => (
          <li key={clientId} className="talk__item talk__item--staff talk__item--waiting">
            <p className="talk__head">
              <strong>{reader}</strong> <span>{says}</span>
            </p>
            <p className="talk__words">{words}</p>
          </li>
        ))}
      </ol>
    </>
  );
});

type ItemProps = { item: TimelineItem; reader: string; filesAt: string | null };

function Item({ item, reader, filesAt }: ItemProps) {
  const at = <When at={item.at} form="date-time" />;
  const words = <MarkedWords parts={item.words} />;
  if (item.kind === "line" && item.forBoth) {
    return (
      <li className="talk__line" data-n={item.n} tabIndex={-1}>
        {words} <span className="talk__at">{at}</span>
      </li>
    );
  }
  const isOwn = item.kind === "message" && item.from === "staff" && item.who === reader;
  return (
    <li
      className={classNames("talk__item", `talk__item--${item.kind === "message" ? item.from : "note"}`)}
      data-n={item.n}
      data-own={item.who === reader ? "" : undefined}
      tabIndex={-1}
    >
      <p className="talk__head">
        {tagOf(item)}
        <strong>{item.who}</strong>
        <span>
          {at}
          {isOwn ? " Sent" : null}
        </span>
      </p>
      {item.deeds === null ? null : (
        <ul>
          {item.deeds.map((deed) => (
            <li key={deed}>{deed}</li>
          ))}
        </ul>
      )}
      {item.words.some((part) => part.words !== "") ? <p className="talk__words">{words}</p> : null}
      <TalkFiles files={item.files} at={filesAt} />
    </li>
  );
}

function tagOf({ kind, deeds }: TimelineItem) {
  if (deeds !== null) return <Tag colour="red">What was done about the flag</Tag>;
  if (kind === "message") return null;
  return <Tag colour="yellow">{kind === "line" ? "Only staff see this" : "Private note"}</Tag>;
}
