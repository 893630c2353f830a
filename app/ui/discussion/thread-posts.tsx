import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";
import { PostFiles } from "./post-files.tsx";
import type { ThreadPostView } from "./post-view.ts";
import { useRoutedLinks } from "./use-routed-links.ts";

type ThreadPostsProps = {
  posts: readonly ThreadPostView[];
  moved: readonly { from: number; to: string; text: string }[];
  /** Where the box for an answer is, with a place for the post; null where nobody writes. */
  answerAt: ((post: number, how: "answer" | "quote") => string) | null;
  /** What else can be done with a post. */
  renderMore?: ((post: ThreadPostView) => ReactNode) | undefined;
};

/**
 * The posts of a page of a thread: each an article with a numbered heading, in the markup of the Open University. Plain
 * links, as most lead to a place of the same page: 250 of the router's cost a quarter of drawing it.
 */
export function ThreadPosts({ posts, moved, ...rest }: ThreadPostsProps) {
  const all = [
    ...posts.map((post) => ({ number: post.number, part: <ThreadPost post={post} {...rest} /> })),
    ...moved.map((one) => ({ number: one.from, part: <MovedPost {...one} /> })),
  ].toSorted((a, b) => a.number - b.number);
  const list = useRoutedLinks(toOtherPages);
  return (
    <ol className="posts" ref={list}>
      {all.map(({ number, part }) => (
        <li key={number} id={`post-${number}`} tabIndex={-1}>
          {part}
        </li>
      ))}
    </ol>
  );
}

const toOtherPages = ".post__acts a:not([href*='#']), .post__by a[href$='/history']";

function MovedPost({ from, to, text }: ThreadPostsProps["moved"][number]) {
  return (
    <p>
      Post {from} was moved. <Link to={to}>It is {text} now</Link>.
    </p>
  );
}

type ThreadPostProps = Pick<ThreadPostsProps, "answerAt" | "renderMore"> & { post: ThreadPostView };

function ThreadPost({ post, answerAt, renderMore }: ThreadPostProps) {
  const { number, heading, html, removed, writerIsSample, writerAt, writer, wholeMail, helped, replyTo } = post;
  return (
    <article className="post" aria-labelledby={`post-${number}-heading`}>
      <h2 className="nhsuk-heading-s post__heading" id={`post-${number}-heading`}>
        {heading}
      </h2>
      <p className="post__by">
        <a href={post.at}>
          <When at={post.writtenAt} form="moment" />
        </a>
        {replyTo === null ? null : (
          <>
            {" · "}
            <a href={replyTo.at}>in reply to post {replyTo.number}</a>
          </>
        )}
        {writerAt === null ? null : (
          <>
            {" · "}
            <a href={writerAt}>About {writer}</a>
          </>
        )}
        {writerIsSample ? (
          <>
            {" "}
            <SampleMark />
          </>
        ) : null}
      </p>
      {helped ? (
        <p>
          <Tag colour="green">This helped</Tag>
        </p>
      ) : null}
      {removed === null ? null : <p>{removed}</p>}
      {html === null ? null : <WrittenText html={html} />}
      {html === null || answerAt === null ? null : <div className="quote-place" />}
      {wholeMail === null ? null : (
        <Details summary={`Show the full message of post ${number}`}>
          <p className="keep-lines">{wholeMail}</p>
        </Details>
      )}
      <PostFiles label={`Files of post ${number}`} files={post.files} />
      <Edited post={post} />
      <Acts post={post} answerAt={answerAt} renderMore={renderMore} />
    </article>
  );
}

function Edited({ post: { number, editedAt, at } }: { post: ThreadPostView }) {
  if (editedAt === null) return null;
  const [thread = ""] = /^\/threads\/\d+/.exec(at) ?? [];
  return (
    <p className="post__by">
      Edited <When at={editedAt} form="moment" />.{" "}
      <a href={`${thread}/posts/${number}/history`}>See what post {number} said before</a>
    </p>
  );
}

/** What can be done with a post; every link and button says its number. */
function Acts({ post, answerAt, renderMore }: ThreadPostProps) {
  const { number, html, at, mayEdit, mayRemove } = post;
  const [thread = ""] = /^\/threads\/\d+/.exec(at) ?? [];
  return (
    <div className="post__acts">
      {answerAt === null || html === null ? null : (
        <>
          <a href={answerAt(number, "answer")}>Answer post {number}</a>
          <a href={answerAt(number, "quote")}>Quote post {number}</a>
        </>
      )}
      {mayEdit ? <a href={`${thread}/posts/${number}/edit`}>Edit post {number}</a> : null}
      {mayRemove ? <Remove number={number} /> : null}
      {renderMore?.(post)}
    </div>
  );
}

function Remove({ number }: { number: number }) {
  return (
    <Details summary={`Remove post ${number}`}>
      <Form method="post">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="number" value={number} />
        <p>Its words are gone at once, for everybody. You cannot bring them back.</p>
        <Button kind="warning">Remove post {number}</Button>
      </Form>
    </Details>
  );
}
