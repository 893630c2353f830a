import { Link } from "@remix-run/react";
import { ThreadList } from "#app/ui/discussion/thread-list.tsx";
import { WriteBox, type RefusedPost } from "#app/ui/discussion/write-box.tsx";
import type { Talk } from "./load-talk.ts";

type SlideTalkProps = { number: number; kind: "slide" | "page"; talk: Talk; refused: RefusedPost | undefined };

/** What members ask about this slide, and the box to ask. */
export function SlideTalk({ number, kind, talk, refused }: SlideTalkProps) {
  const { threads, elsewhere, newest, ...box } = talk;
  return (
    <section aria-labelledby="asked-heading">
      <h2 className="nhsuk-heading-m" id="asked-heading">
        Ask about this {kind}
      </h2>
      <ThreadList threads={threads} empty={`Nobody has asked about this ${kind} yet.`} />
      <WriteBox
        key={newest}
        {...box}
        label={`Your question about this ${kind}`}
        button="Ask"
        intent="ask"
        refused={refused}
      />
      {elsewhere === 0 ? null : (
        <p>
          <Link to={`/library/${number}#questions`}>
            {elsewhere === 1 ? "1 question about the rest of it" : `${elsewhere} questions about the rest of it`}
          </Link>
        </p>
      )}
    </section>
  );
}
