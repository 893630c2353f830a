import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { WrittenText } from "#app/ui/written-text/written-text.tsx";

/** How a post would look, whom it would tell, and threads that may say the same. */
export type PostLook = {
  html: string;
  tells: string;
  similar: readonly { number: number; title: string }[];
  files: readonly string[]; // names
};

/** It has not been sent: the box below still holds the words. */
export function Look({ look }: { look: PostLook | undefined }) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (look !== undefined) part.current?.focus();
  }, [look]);
  if (look === undefined) return null;
  return (
    <section className="post-look" aria-labelledby="look-heading" ref={part} tabIndex={-1}>
      <h3 className="nhsuk-heading-s" id="look-heading">
        How it looks. It has not been sent yet.
      </h3>
      <WrittenText html={look.html} />
      {look.files.length === 0 ? null : <p>With it: {new Intl.ListFormat("en-GB").format(look.files)}.</p>}
      <p>{look.tells}</p>
      {look.similar.length === 0 ? null : (
        <>
          <p>This may be answered already:</p>
          <ul>
            {look.similar.map(({ number, title }) => (
              <li key={number}>
                <Link to={`/threads/${number}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
