import type { CopyItem, CopySection } from "#app/domain/record/record-copy.ts";
import { listEntryFiles } from "#db/queries/entry-files.ts";
import { listEntriesForCopy, type EntryInCopy } from "#db/queries/record/copy-rows.ts";
import { item, type CopySource } from "./copy-source.ts";

/** The files of the conversation. Those of messages the person has had; one of a private note may be held back. */
export async function filesInCopy({ db, tracked: { conversationId } }: CopySource): Promise<CopySection> {
  const files = await listEntryFiles(db, conversationId, "staff");
  const entries = await listEntriesForCopy(db, conversationId);
  return {
    id: "files",
    heading: "Files",
    items: entries.flatMap((entry) => itemsOf(entry, files.get(entry.id) ?? [])),
  };
}

type Files = readonly { id: string; name: string; size: string; gone: boolean }[];

function itemsOf({ audience, author, at }: EntryInCopy, files: Files): CopyItem[] {
  const isPrivate = audience === "staff";
  return files.map(({ id, name, size, gone }) =>
    item({
      key: `entry_files/${id}`,
      what: isPrivate ? "A file with a private note" : "A file with a message",
      at,
      by: author === "person" ? "You" : "Staff",
      hold: isPrivate ? "may" : "never",
      lines: [
        ["Name", gone ? "It was removed" : name],
        ["Size", size],
      ],
      ...(gone ? {} : { file: id }),
    }),
  );
}
