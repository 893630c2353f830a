import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Post } from "#app/ui/discussion/post.tsx";
import type { PostView } from "#app/ui/discussion/post-view.ts";

/** The posts of a thread, each with a number and an address that it keeps. */
export function NumberedPosts({ posts }: { posts: readonly PostView[] }) {
  return (
    <ol className="posts">
      {posts.map((post) => (
        <li key={post.number} id={`post-${post.number}`} tabIndex={-1}>
          <a href={`#post-${post.number}`}>Post {post.number}</a>
          <Post post={post} />
          {post.mayRemove ? <Remove number={post.number} /> : null}
        </li>
      ))}
    </ol>
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
