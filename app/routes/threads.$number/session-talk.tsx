import { ThreadList } from "#app/ui/discussion/thread-list.tsx";
import { WriteBox, type RefusedPost } from "#app/ui/discussion/write-box.tsx";
import type { SessionTalkView } from "./load-session-talk.ts";

type SessionTalkProps = { talk: SessionTalkView; refused: RefusedPost | undefined };

/** What members ask about a session and its slides, and the box to ask. */
export function SessionTalk({ talk: { threads, newest, ...box }, refused }: SessionTalkProps) {
  return (
    <section aria-labelledby="asked-heading">
      <h2 className="nhsuk-heading-m" id="asked-heading">
        Questions and answers
      </h2>
      <ThreadList threads={threads} empty="Nobody has asked about this session yet." />
      <WriteBox
        key={newest}
        {...box}
        label="Your question about this session"
        button="Ask"
        intent="ask"
        refused={refused}
      />
    </section>
  );
}
