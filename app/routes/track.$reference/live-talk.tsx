import { useMemo, useRef } from "react";
import type { PersonItem } from "#app/domain/conversation/transcript.ts";
import { sayFiles } from "#app/domain/conversation/say-files.ts";
import { LineBanner } from "#app/ui/live/line-banner.tsx";
import { NewMessagePill } from "#app/ui/live/new-message-pill.tsx";
import { saysOfWaiting } from "#app/ui/live/says-of-waiting.ts";
import { SentStatus } from "#app/ui/live/sent-status.tsx";
import { TalkList } from "#app/ui/live/talk-list.tsx";
import { useSpokenNews } from "#app/ui/live/use-spoken-news.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import type { LiveTalk } from "./use-live-talk.ts";

/** What the two sides wrote, what waits to be sent, and whether the line is there. */
export function LiveTalkList({ talk, filesAt, heading }: { talk: LiveTalk; filesAt: string; heading?: string }) {
  const { items, waiting, connection } = talk;
  const list = useRef<HTMLOListElement>(null);
  const spoken = useMemo(() => items.map((item) => ({ n: item.n, words: spokenOf(item) })), [items]);
  const byOthers = useMemo(() => spoken.flatMap(({ n, words }) => (words === null ? [] : [n])), [spoken]);
  useSpokenNews(spoken);
  const open = connection === "caught up" || connection === "connecting";
  const shown = items.some(({ kind }) => kind !== "answered") || waiting.length > 0;
  return (
    <div data-line={connection}>
      {shown && heading ? <h2 className="nhsuk-heading-m">{heading}</h2> : null}
      {shown ? (
        <TalkList
          ref={list}
          items={items}
          filesAt={filesAt}
          waiting={waiting.map(({ clientId, words, state }) => ({
            clientId,
            words,
            says: saysOfWaiting(state, open),
            takeBack: state === "refused" ? () => talk.takeBackToBox(clientId) : undefined,
          }))}
        />
      ) : null}
      <NewMessagePill list={list} byOthers={byOthers} />
      <LineBanner broken={connection === "waiting for the line"} />
      <SentStatus unsent={waiting.filter(({ state }) => state !== "sent" && state !== "refused").length} />
      <div role="status">
        {talk.removedOld ? (
          <InsetText>
            <p>We removed words that were not sent, because it has been 30 minutes.</p>
          </InsetText>
        ) : null}
      </div>
    </div>
  );
}

/** What is new from the other side, or from the site; not what the person wrote, and nothing of the guide. */
function spokenOf(item: PersonItem): string | null {
  if (item.kind === "answered" || (item.kind === "message" && item.from === "you")) return null;
  if (item.kind === "line") return item.words;
  return ["New message:", item.words, sayFiles(item.files)].filter((part) => part !== "").join(" ");
}
