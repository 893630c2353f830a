import { Link } from "@remix-run/react";
import { Post } from "./post.tsx";
import type { ThreadView } from "./post-view.ts";

type ThreadListProps = { threads: readonly ThreadView[]; empty: string };

/** Threads with their first words, and the way to the answers. */
export function ThreadList({ threads, empty }: ThreadListProps) {
  if (threads.length === 0) return <p>{empty}</p>;
  return (
    <ol className="thread-list">
      {threads.map(({ number, title, answers, about, moved, first }) => (
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
  return answers === 1 ? "Read the answer" : `Read the ${answers} answers`;
}
