import type { AppLoadContext } from "@remix-run/node";
import { deckLicences } from "#app/domain/conference/deck-licences.ts";
import { licenceOf } from "#app/domain/library/vocabulary.ts";
import type { WholeDeck } from "#db/queries/conference/decks.ts";
import type { Permission } from "#db/queries/conference/permissions.ts";
import { listOpenLinks } from "#db/queries/conference/speaker-links.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { listChanges } from "#db/queries/library/resources.ts";
import { toLine, type KeptConference } from "../conferences.$id_.keep_.decks/load-decks.ts";

/** Everything that a facilitator sees and may do of one deck. */
export async function loadDeck(context: AppLoadContext, kept: KeptConference, whole: WholeDeck) {
  const { deck, resource, versions, permission } = whole;
  const { vocabulary } = context.services.content;
  const line = toLine(context, whole, kept.sessions);
  return {
    id: kept.conference.id,
    conference: kept.conference.name,
    number: resource.number,
    title: resource.title,
    says: line.says.replace(/\.$/, ""),
    newer: line.newer,
    mayPublish: !["draft", "being-read", "refused", "no-file", "removed"].includes(line.state),
    open: resource.visibility !== "draft",
    sessionId: deck.sessionId,
    sessions: kept.sessions.map(({ id, label }) => ({ value: id, label })),
    versions: versions.map(({ number }) => number),
    presentedChosen: deck.presentedVersion,
    permission:
      permission === null ? null : { ...permission, licence: nameOf(permission), how: howWords[permission.how] },
    history: await historyOf(context, resource.id),
    speakers: await speakersOf(context, kept, deck.sessionId),
    licences: deckLicences(vocabulary.licences).map(({ id, name, may }) => ({ value: id, label: name, hint: may })),
  };

  function nameOf({ licence }: Permission): string {
    return licenceOf(vocabulary, licence)?.name ?? licence;
  }
}

export type ShownDeck = Awaited<ReturnType<typeof loadDeck>>;

const howWords: Readonly<Record<Permission["how"], string>> = {
  "by-link": "by the link in a mail",
  "signed-in": "signed in",
  "told-facilitator": "told a facilitator",
  "before-the-day": "by the link in a mail, before the slides were here",
};

/** What was said about leave, the newest first; what was taken back says so. */
async function historyOf({ services }: AppLoadContext, resourceId: string) {
  const db = services.db.read;
  const said = (await listChanges(db, resourceId)).filter(({ what }) => what === "permission");
  return said.map(({ id, why, by, at }) => ({ id, why, by, at }));
}

async function speakersOf({ services }: AppLoadContext, { viewer }: KeptConference, sessionId: string | null) {
  if (sessionId === null) return [];
  const { db, clock } = services;
  const links = await listOpenLinks(db.read, sessionId, clock.now());
  const speakers = await listSpeakersOfSession(db.read, viewer, sessionId);
  return speakers.map(({ id, name, email }) => ({
    id,
    name,
    email,
    links: links.filter(({ speakerId }) => speakerId === id).length,
  }));
}
