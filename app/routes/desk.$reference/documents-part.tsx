import { Details } from "#app/ui/details/details.tsx";
import { TalkFile } from "#app/ui/live/talk-files.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import type { RecordView, TimelineItem } from "./record-view.ts";

/** Where the addresses of a record's files begin. */
export function filesAtOf({ head }: Pick<RecordView, "head">): string {
  return `/desk/${head.reference}/files`;
}

/** All files of a record, the newest first; those of private notes say so. */
export function DocumentsPart({ record, items }: { record: RecordView; items: readonly TimelineItem[] }) {
  const documents = items.flatMap((item) => item.files.map((file) => ({ file, item }))).toReversed();
  const filesAt = filesAtOf(record);
  return (
    <Details summary={documents.length === 0 ? "Documents: none yet" : `Documents: ${documents.length}`}>
      {documents.length === 0 ? (
        <p>Files of messages and of private notes stand here.</p>
      ) : (
        <ul className="documents">
          {documents.map(({ file, item }) => (
            <li key={file.id}>
              <p>
                {item.forBoth ? null : <Tag colour="yellow">Private</Tag>} <TalkFile file={file} at={filesAt} />
                <span className="documents__by">
                  {item.who}, <When at={item.at} form="date-time" />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {record.scans ? null : <p>Files are not checked for harmful programs on this site. Open only what you expect.</p>}
    </Details>
  );
}
