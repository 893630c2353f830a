import type { AppLoadContext } from "@remix-run/node";
import { deckLicences } from "#app/domain/conference/deck-licences.ts";
import { deckMoment } from "#app/domain/conference/deck-moment.ts";
import { deckState, type DeckState } from "#app/domain/conference/deck-state.ts";
import { deckMomentWords } from "#app/domain/conference/deck-words.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { sayTimes } from "#app/domain/conference/say-times.ts";
import { licenceOf } from "#app/domain/library/vocabulary.ts";
import { ownDecks } from "#app/use-cases/conference/bring-slides.ts";
import { wantedOf } from "#app/use-cases/conference/settle-deck.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import { listDecksIn, type WholeDeck } from "#db/queries/conference/decks.ts";
import { findSessionPermission } from "#db/queries/conference/permissions.ts";
import type { SpeakerAt } from "#db/queries/conference/speaker-links.ts";
import { listPages } from "#db/queries/library/pages.ts";

/** What a speaker sees of their session and slides: built for them alone. */
export async function loadSlides({ services }: AppLoadContext, at: SpeakerAt) {
  const { db, content, config, calendar, clock } = services;
  const { session, speaker, conference, link } = at;
  const decks = ownDecks(await listDecksIn(db.read, session.id), at);
  const given = decks[0]?.permission ?? (await findSessionPermission(db.read, session.id, speaker.id));
  const shown = [];
  for (const deck of decks) shown.push(await slidesOf(services, deck));
  return {
    conference: conference.name,
    title: session.title,
    when: `${sayLocalDay(session.day)}, ${sayTimes(session)}`,
    speaker: speaker.name,
    until: link === null ? null : deckMomentWords(link.endsAt, calendar),
    now: clock.now(),
    decks: shown,
    permission:
      given === null
        ? null
        : {
            name: given.givenName,
            licence: licenceOf(content.vocabulary, given.licence)?.name ?? given.licence,
            notes: given.notesAllowed,
            at: given.at,
          },
    licences: deckLicences(content.vocabulary.licences).map(({ id, name, may }) => ({
      value: id,
      label: name,
      hint: may,
    })),
    megabytes: Math.floor(config.uploads.bytesOfFile / 1_000_000),
  };
}

export type ShownSlides = Awaited<ReturnType<typeof loadSlides>>;

async function slidesOf({ db, calendar, clock }: AppLoadContext["services"], whole: WholeDeck) {
  const { resource, versions, session, deck } = whole;
  const state = deckState(deckFacts(whole), clock.now());
  const wanted = wantedOf(deck);
  const moment = wanted === null || session === null ? null : deckMoment(wanted, session, calendar);
  const version = versions[0];
  const pages = [];
  for (const [index, { documentId, document, scan }] of (version?.files ?? []).entries()) {
    if (documentId === null || document?.state !== "read" || scan === "blocked" || pages.length > 0) continue;
    const read = await listPages(db.read, { resourceId: resource.id, documentId }, false);
    pages.push(
      ...read.map(({ number, title, pictureId }) => ({ file: index + 1, number, title, picture: pictureId !== null })),
    );
  }
  return {
    number: resource.number,
    files: version?.files.map(({ name }) => name) ?? [],
    version: version?.number ?? 1,
    state: state.kind,
    says: sayToSpeaker(state, moment === null ? null : deckMomentWords(moment, calendar)),
    newer: version?.releasedAt === null && versions.some(({ releasedAt }) => releasedAt !== null),
    pages,
  };
}

/** What happens next, as a speaker needs to know it. */
function sayToSpeaker(state: DeckState, moment: string | null): string {
  const when = moment === null ? "" : ` They are to be public on ${moment}.`;
  switch (state.kind) {
    case "public":
      return "Everybody can see these slides.";
    case "scheduled":
      return `Everybody can see these slides from ${moment ?? "then"} on, and not before. Times are UK time.`;
    case "waiting-for-permission":
      return `Nobody sees these slides before you say below that we may show them.${when}`;
    case "waiting-for-release":
    case "ready":
    case "draft":
      return `A facilitator looks through them before anybody else can see them.${when}`;
    case "being-read":
      return "We are still reading the file. Load this page again in a minute to see how the slides look.";
    case "refused":
    case "no-file":
      return "We could not use this file. Send it again, as a PDF if you can.";
    case "removed":
      return "You asked us to remove these slides. Nobody can see them any more.";
  }
}
