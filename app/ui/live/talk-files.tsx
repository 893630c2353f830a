import type { ShownFile } from "#app/domain/conversation/transcript.ts";

/** The files that came with words, each to be saved. `at`: where their addresses begin; null where they are only named. */
export function TalkFiles({ files = [], at }: { files: readonly ShownFile[] | undefined; at: string | null }) {
  if (files.length === 0) return null;
  return (
    <ul className="talk__files" aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <TalkFile file={file} at={at} />
        </li>
      ))}
    </ul>
  );
}

/** One file by itself. */
export function TalkFile({ file: { id, name, size, gone }, at }: { file: ShownFile; at: string | null }) {
  if (gone) return <>A file stood here. It was removed.</>;
  const named = (
    <>
      <bdi>{name}</bdi> ({size})
    </>
  );
  return at === null ? (
    named
  ) : (
    <a href={`${at}/${id}`} download>
      Download {named}
    </a>
  );
}
