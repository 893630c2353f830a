import type { PostFileView } from "./post-view.ts";

/** The files of a post: each to take along, or why nobody gets it. */
export function PostFiles({ label, files }: { label: string; files: readonly PostFileView[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="post__files" aria-label={label}>
      {files.map((file) => (
        <li key={file.at}>
          <PostFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function PostFile({ file: { name, at, size, state } }: { file: PostFileView }) {
  switch (state) {
    case "clean":
    case "not-scanned":
      return (
        <>
          <a href={at} download>
            Download {name} ({size})
          </a>
          {state === "clean" ? null : " It was not checked for harmful programs."}
        </>
      );
    case "waiting":
      return <>{name} is being checked. It can be opened here in a minute or two.</>;
    case "blocked":
      return <>{name} was kept back: there may be something harmful in it.</>;
    case "unreadable":
      return <>{name} was kept back: we could not read this picture. Save it again, and send it with another post.</>;
  }
}
