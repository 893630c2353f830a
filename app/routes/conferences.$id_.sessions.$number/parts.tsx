import { Link } from "@remix-run/react";
import { ThreadList } from "#app/ui/discussion/thread-list.tsx";
import { WriteBox, type RefusedPost } from "#app/ui/discussion/write-box.tsx";
import { SummaryList } from "#app/ui/summary-list/summary-list.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import type { DeckView } from "./load-decks.ts";
import type { Talk } from "./load-talk.ts";

type Facts = {
  to: string;
  number: number;
  when: string;
  room: { name: string; access: string } | null;
  track: string;
  format: string;
  speakers: readonly { id: string; name: string; role: string; organisation: string }[];
};

/** When, where and by whom, with the way into a calendar. */
export function WhenAndWho({ to, number, when, room, track, format, speakers }: Facts) {
  const where = room === null ? "" : [room.name, room.access].filter((part) => part !== "").join(": ");
  const rows = [
    { key: "When", value: `${when} (UK time)` },
    ...(where === "" ? [] : [{ key: "Where", value: where }]),
    ...(format === "" ? [] : [{ key: "What", value: format }]),
    ...(track === "" ? [] : [{ key: "Track", value: track }]),
    ...(speakers.length === 0 ? [] : [{ key: "Speakers", value: <SpeakerList speakers={speakers} to={to} /> }]),
    {
      key: "Calendar",
      value: <a href={`${to}/sessions/${number}/calendar.ics`}>Put it into your calendar (ICS file)</a>,
    },
  ];
  return <SummaryList rows={rows} />;
}

function SpeakerList({ speakers, to }: Pick<Facts, "speakers" | "to">) {
  return (
    <ul>
      {speakers.map(({ id, name, role, organisation }) => (
        <li key={id}>
          <Link to={`${to}/speakers/${id}`}>{name}</Link>
          {[role, organisation].filter((part) => part !== "").map((part) => `, ${part}`)}
        </li>
      ))}
    </ul>
  );
}

type DecksProps = { decks: readonly DeckView[]; to: string; number: number };

/** The session's slides, a way to take them along, and the one address at which its speakers bring theirs. */
export function Decks({ decks, to, number }: DecksProps) {
  const bring = (
    <p>
      Do you speak in this session? <Link to={`${to}/sessions/${number}/slides`}>Bring your slides</Link>
    </p>
  );
  if (decks.length === 0) return bring;
  return (
    <>
      <h2 className="nhsuk-heading-m" id="slides">
        Slides
      </h2>
      <ul className="library-results">
        {decks.map((deck, index) => (
          <li key={index}>{deck.kind === "said" ? <p>{deck.words}</p> : <Deck deck={deck} />}</li>
        ))}
      </ul>
      {decks.some(({ kind }) => kind === "seen") ? (
        <p>
          <a href={`${to}/pack?session=${number}`}>Take these slides with you (ZIP file)</a>
        </p>
      ) : null}
      {bring}
    </>
  );
}

function Deck({ deck }: { deck: Extract<DeckView, { kind: "seen" }> }) {
  const { number, title, slides, pages, thumbnail, state, presented } = deck;
  return (
    <>
      <h3 className="nhsuk-heading-s">
        <Link to={`/library/${number}`}>{title}</Link>
      </h3>
      {thumbnail === null ? null : (
        <p>
          <img className="conference-thumbnail" src={thumbnail} alt="" loading="lazy" />
        </p>
      )}
      {state === null ? null : (
        <p>
          <Tag>{state}</Tag>
        </p>
      )}
      {slides === null ? null : (
        <p>
          <Link to={slides}>Look at the slides one by one</Link> ({pages === 1 ? "1 slide" : `${pages} slides`})
        </p>
      )}
      {presented === null ? null : presented === "this" ? (
        <p>As presented on the day.</p>
      ) : (
        <p>
          There are newer slides than on the day.{" "}
          <Link to={`/library/${number}?v=${presented}`}>As presented on the day</Link>
        </p>
      )}
    </>
  );
}

export function Links({ links }: { links: readonly { text: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Links</h2>
      <ul>
        {links.map(({ text, url }) => (
          <li key={url}>
            <a href={url} rel="nofollow noopener">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What members ask about the session and its slides, and the box to ask. */
export function SessionTalk({ talk, refused }: { talk: Talk; refused: RefusedPost | undefined }) {
  const { threads, newest, ...box } = talk;
  return (
    <section aria-labelledby="asked-heading">
      <h2 className="nhsuk-heading-m" id="asked-heading">
        Ask about this session
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
