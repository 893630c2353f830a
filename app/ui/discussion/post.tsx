import { Link } from "@remix-run/react";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { PostFiles } from "./post-files.tsx";
import type { PostView } from "./post-view.ts";

/** What somebody wrote, with who and when; or that it was removed, and by whom. */
export function Post({ post }: { post: PostView }) {
  const { html, removed, files, writer, writerIsSample, writerAt, writtenAt } = post;
  return (
    <div className="post">
      <p className="post__by">
        {writerAt === null ? writer : <Link to={writerAt}>{writer}</Link>}, <When at={writtenAt} form="moment" />
        {writerIsSample ? (
          <>
            {" "}
            <SampleMark />
          </>
        ) : null}
      </p>
      {html === null ? <p>{removed}</p> : <WrittenText html={html} />}
      <PostFiles label="Files of this post" files={files} />
    </div>
  );
}
