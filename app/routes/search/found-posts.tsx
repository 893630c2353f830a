import { Link } from "@remix-run/react";
import { postAddress } from "#app/domain/discussion/post-address.ts";
import type { SearchView } from "./load-search.ts";
import { Snippet } from "./snippet.tsx";

/** What members wrote about slides and sessions, each at its own place in its thread. */
export function FoundPosts({ posts }: Pick<SearchView, "posts">) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="posts-heading">
      <h2 className="nhsuk-heading-m" id="posts-heading">
        In discussions
      </h2>
      <ul className="found">
        {posts.map(({ thread, post, title, snippet }) => (
          <li key={`${thread} ${post}`} className="found__one">
            <Link to={postAddress(thread, post)} prefetch="none">
              {title}
            </Link>{" "}
            (post {post})
            <Snippet parts={snippet} />
          </li>
        ))}
      </ul>
    </section>
  );
}
