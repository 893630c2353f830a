import { Link } from "@remix-run/react";
import { Post } from "./post.tsx";
import type { ThreadView } from "./post-view.ts";

type ThreadListProps = { threads: readonly ThreadView[]; empty: string };

/** Threads with their first words, the newest answer, and the way to all of them. */
export function ThreadList({ threads, empty }: ThreadListProps) {
  if (threads.length === 0) return <p>{empty}</p>;
  return (
    <ol className="thread-list">
      {threads.map(({ number, title, answers, about, moved, first, newest }) => (
        <li key={number} id={`thread-${number}`} tabIndex={-1}>
          <h3 className="nhsuk-heading-s thread-list__title">
            <Link to={`/threads/${number}`}>{title}</Link>
          </h3>
          {about === null ? null : (
            <p>
              About <Link to={about.to}>{about.text}</Link>
            </p>
          )}
          {moved ? <p>Asked about an earlier slide.</p> : null}
          {first === null ? null : <Post post={first} />}
          {newest === null ? null : (
            <div className="thread-list__newest">
              <p className="thread-list__label">{answers === 1 ? "The answer" : "The newest answer"}</p>
              <Post post={newest} />
            </div>
          )}
          <p>
            <Link to={`/threads/${number}`}>{saysAnswers(answers)}</Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

function saysAnswers(answers: number): string {
  if (answers === 0) return "No answers yet. Be the first to answer";
  return answers === 1 ? "Open the discussion: 1 answer" : `Open the discussion: ${answers} answers`;
}
