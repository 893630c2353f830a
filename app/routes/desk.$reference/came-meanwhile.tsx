import type { RecordView, TimelineItem } from "./record-view.ts";
import type { Refused } from "./refused.ts";
import { Timeline } from "./timeline.tsx";

/**
 * What others wrote after the page of a refused message was made: it is read first, above the words that came back.
 * Lines of the site change nothing about what somebody is about to say.
 */
export function cameMeanwhile(
  { timeline, reader }: Pick<RecordView, "timeline" | "reader">,
  back: Refused | null,
): TimelineItem[] {
  const after = Number(back?.values["after"]);
  if (back === null || back.problem === null || !Number.isSafeInteger(after)) return [];
  const byOthers = ({ from, who }: TimelineItem) => from === "person" || who !== reader;
  return timeline.filter((item) => item.n > after && item.kind !== "line" && byOthers(item));
}

type Props = { items: readonly TimelineItem[]; reader: string; filesAt: string };

export function CameMeanwhile({ items, reader, filesAt }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="came-meanwhile">
      <h3 className="nhsuk-heading-s" id="came-meanwhile">
        This came while you wrote. Read it first.
      </h3>
      <Timeline items={items} reader={reader} filesAt={filesAt} />
    </section>
  );
}
