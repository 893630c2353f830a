import { sayFiles } from "#app/domain/conversation/say-files.ts";
import type { StaffItem } from "#app/domain/conversation/transcript.ts";
import type { RecordView, TimelineItem } from "./record-view.ts";

/** Everything that stands in the conversation: what the page was made with, then what came live. */
export function withLiveItems(
  { timeline, last, head }: Pick<RecordView, "timeline" | "last" | "head">,
  items: readonly StaffItem[],
): TimelineItem[] {
  return [...timeline, ...items.flatMap((item) => (item.n > last ? liveItem(item, head.called) : []))];
}

/** As the page shows it once it is loaded again, but without what was noticed in the words. */
function liveItem(item: StaffItem, called: string): TimelineItem[] {
  if (item.kind === "answered") return [];
  const { n, at, words } = item;
  const files = item.kind === "line" ? [] : (item.files ?? []);
  const said = { n, at: new Date(at), words: [{ words, rules: [] }], files, deeds: null };
  switch (item.kind) {
    case "line":
      return [{ ...said, kind: "line", from: "staff", who: "The site", forBoth: item.audience === "both" }];
    case "note":
      return [{ ...said, kind: "note", from: "staff", who: item.name, forBoth: false }];
    case "message": {
      const who = item.from === "person" ? called : (item.name ?? "");
      return [{ ...said, kind: "message", from: item.from, who, forBoth: true }];
    }
  }
}

/** What a screen reader hears of it; null for the reader's own. */
export function spokenOf({ kind, who, words, files }: TimelineItem, reader: string): string | null {
  const said = [...words.map((part) => part.words), sayFiles(files)].filter((part) => part !== "").join(" ");
  if (kind === "line") return said;
  if (who === reader) return null;
  return kind === "note" ? `Private note by ${who}: ${said}` : `${who} wrote: ${said}`;
}
