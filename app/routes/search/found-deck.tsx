import { Link } from "@remix-run/react";
import type { FoundDeck } from "#db/search/decks-found.ts";

/** Of slides: who spoke, in which session of which conference. */
export function FoundDeckLine({ deck }: { deck: FoundDeck | null }) {
  if (deck === null) return null;
  const { conferenceId, conference, session, title, speakers } = deck;
  return (
    <p>
      {speakers.length === 0 ? "Shown in" : `Slides of ${speakers.join(", ")}, shown in`}{" "}
      <Link to={`/conferences/${conferenceId}/sessions/${session}`} prefetch="none">
        {title}
      </Link>
      , {conference}
    </p>
  );
}
