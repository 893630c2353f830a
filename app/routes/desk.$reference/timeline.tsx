import { classNames } from "#app/ui/class-names.ts";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { TimelineItem } from "./record-view.ts";

/** What was said and noted, oldest first. A private note has its own colour and says in words what it is. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  if (items.length === 0) return <p className="empty-list">Nobody has written yet.</p>;
  return (
    <ol className="talk">
      {items.map((item) => (
        <li
          key={item.id}
          className={classNames("talk__item", `talk__item--${item.kind === "note" ? "note" : item.from}`)}
        >
          <p className="talk__head">
            {item.kind === "note" ? <Tag colour="yellow">Private note</Tag> : null}
            <strong>{item.who}</strong> <When at={item.at} form="date-time" />
          </p>
          <p className="talk__words">{item.words}</p>
        </li>
      ))}
    </ol>
  );
}
