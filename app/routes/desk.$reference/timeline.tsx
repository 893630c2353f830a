import { classNames } from "#app/ui/class-names.ts";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { MarkedWords } from "./marked-words.tsx";
import type { TimelineItem } from "./record-view.ts";

/** What was said and noted, oldest first. A private note has its own colour and says in words what it is. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  if (items.length === 0) return <p className="empty-list">Nobody has written yet.</p>;
  return (
    <ol className="talk">
      {items.map((item) => (
        <li
          key={item.id}
          className={classNames("talk__item", `talk__item--${item.kind === "message" ? item.from : "note"}`)}
        >
          <p className="talk__head">
            {tagOf(item)}
            <strong>{item.who}</strong> <When at={item.at} form="date-time" />
          </p>
          {item.deeds === null ? null : (
            <ul>
              {item.deeds.map((deed) => (
                <li key={deed}>{deed}</li>
              ))}
            </ul>
          )}
          <p className="talk__words">
            <MarkedWords parts={item.words} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function tagOf({ kind, deeds }: TimelineItem) {
  if (deeds !== null) return <Tag colour="red">What was done about the flag</Tag>;
  if (kind === "message") return null;
  return <Tag colour="yellow">{kind === "line" ? "Only staff see this" : "Private note"}</Tag>;
}
