import { useMemo, useRef } from "react";
import type { Connection } from "#realtime/client/line-state.ts";
import { isUnsent } from "#realtime/client/outbox.ts";
import type { StaffConversation } from "#realtime/client/use-staff-conversation.ts";
import { Announcer } from "#app/ui/live/announcer.tsx";
import { LineBanner } from "#app/ui/live/line-banner.tsx";
import { NewMessagePill } from "#app/ui/live/new-message-pill.tsx";
import { saysOfWaiting } from "#app/ui/live/says-of-waiting.ts";
import { SentStatus } from "#app/ui/live/sent-status.tsx";
import type { LiveWords } from "../desk.live/live-words.ts";
import { DocumentsPart, filesAtOf } from "./documents-part.tsx";
import { LiveBar } from "./live-bar.tsx";
import { spokenOf, withLiveItems } from "./live-items.ts";
import type { RecordView } from "./record-view.ts";
import type { Refused } from "./refused.ts";
import { SayForm } from "./say-form.tsx";
import { sayTyping } from "./say-typing.ts";
import { Timeline } from "./timeline.tsx";

type TalkProps = { record: RecordView; refused: Refused | null; talk: StaffConversation; news: LiveWords | null };

/** What the two sides wrote, with private notes between, and the box to write in. Live where the team has that on. */
export function Talk({ record, refused, talk, news }: TalkProps) {
  const { live, reader } = record;
  const list = useRef<HTMLOListElement>(null);
  const items = useMemo(() => withLiveItems(record, talk.items), [record, talk.items]);
  const spoken = useMemo(() => items.map((item) => ({ n: item.n, words: spokenOf(item, reader) })), [items, reader]);
  const byOthers = useMemo(() => spoken.flatMap(({ n, words }) => (words === null ? [] : [n])), [spoken]);
  const isOpen = talk.connection === "caught up" || talk.connection === "connecting";
  const waiting = talk.waiting.map(({ clientId, words, state }) => ({
    clientId,
    words,
    says: saysOfWaiting(state, isOpen),
  }));
  return (
    <section className="staff-talk" id="talk" tabIndex={-1} aria-labelledby="talk-heading" data-line={talk.connection}>
      <h2 className="nhsuk-heading-m" id="talk-heading">
        Messages and private notes
      </h2>
      {live === null ? null : (
        <LiveBar
          {...{ live, news }}
          reference={record.head.reference}
          called={record.head.called}
          now={isOpen ? (talk.now ?? live.now) : null}
          mayWrite={record.acts.say !== null}
          line={lineWords[talk.connection]}
        />
      )}
      <Timeline ref={list} items={items} waiting={waiting} reader={reader} filesAt={filesAtOf(record)} />
      {live === null ? null : (
        <>
          <LineBanner broken={talk.connection === "waiting for the line"} />
          <NewMessagePill list={list} byOthers={byOthers} />
          <Announcer spoken={spoken} />
          <SentStatus unsent={talk.waiting.filter(isUnsent).length} />
          <p className="talk__typing">{sayTyping(talk.now?.typing ?? [])}</p>
        </>
      )}
      <SayForm record={record} refused={refused} talk={talk} />
      <DocumentsPart record={record} items={items} />
    </section>
  );
}

const lineWords: Readonly<Record<Connection, string>> = {
  connecting: "Connecting",
  "caught up": "Connected. New messages come by themselves.",
  "waiting for the line": "Not connected. We try again.",
  gone: "",
};
