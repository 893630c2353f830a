import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listDecksIn, type WholeDeck } from "#db/queries/conference/decks.ts";
import {
  findSpeakerAt,
  updateSpeakerLinkUsed,
  type SpeakerAt,
  type SpeakerWay,
} from "#db/queries/conference/speaker-links.ts";
import { listOwners } from "#db/queries/library/resources.ts";
import { sameName } from "./add-deck.ts";
import { deckFields, titleOfFile, topicsOf } from "./deck-fields.ts";
import { settleDeck } from "./settle-deck.ts";
import { tieDeck } from "./tie-deck.ts";

export type BringSlides = { way: SpeakerWay; files: readonly GivenFile[]; replaces: number | null };

export type BringRefusal = { kind: "way-closed" | "no-such-deck" | "nothing-given" | "file-gone" };

/**
 * A speaker brings slides to their session, or newer ones in the place of those that are there: the address stays, and
 * readers see the older ones until a facilitator has looked through the new. The site keeps them for whoever keeps the
 * conference, or for the speaker when they are a member and signed in.
 */
export async function bringSlides(
  tools: UseCaseTools,
  { way, files, replaces }: BringSlides,
): Promise<Result<{ number: number }, BringRefusal>> {
  const at = await findSpeakerAt(tools.db, way, tools.now);
  if (at === null) return refuse({ kind: "way-closed" });
  if (files.length === 0) return refuse({ kind: "nothing-given" });
  const decks = ownDecks(await listDecksIn(tools.db, at.session.id), at);
  const named = decks.find(({ resource }) => resource.number === replaces);
  if (replaces !== null && named === undefined) return refuse({ kind: "no-such-deck" });
  const older = named ?? sameName(decks, files);
  const number = older === null ? await addNew(tools, at, way, files) : await addNewer(tools, at, older, files);
  if (number === null) return refuse({ kind: "file-gone" });
  if (at.link !== null) await updateSpeakerLinkUsed(tools.db, at.link.id, tools.now);
  return ok({ number });
}

/** The decks of a session that one of its speakers may see to: all but those that another speaker brought. */
export function ownDecks(decks: readonly WholeDeck[], { speaker }: Pick<SpeakerAt, "speaker">): WholeDeck[] {
  return decks.filter(({ deck }) => deck.addedBySpeaker === null || deck.addedBySpeaker === speaker.id);
}

/** Whoever looks after a deck, as somebody who may do with it what owners may, and no more. */
export async function ownerOf({ db, now }: Pick<UseCaseTools, "db" | "now">, resourceId: string) {
  const [owner] = await listOwners(db, resourceId);
  return { memberId: owner?.id ?? null, grants: [], spaceIds: [], now };
}

async function addNewer(
  tools: UseCaseTools,
  { speaker }: SpeakerAt,
  { resource, deck }: WholeDeck,
  files: readonly GivenFile[],
): Promise<number | null> {
  const viewer = await ownerOf(tools, resource.id);
  const content = { kind: "file", files } as const;
  const why = `New slides from ${speaker.name}`;
  const added = await addVersion(tools, { viewer, number: resource.number, content, why });
  await settleDeck(tools, deck.resourceId, null);
  return added.ok ? resource.number : null;
}

async function addNew(
  tools: UseCaseTools,
  { speaker, session, conference }: SpeakerAt,
  way: SpeakerWay,
  files: readonly GivenFile[],
): Promise<number | null> {
  const memberId = way.kind === "member" ? way.memberId : conference.createdBy;
  const viewer = { memberId, grants: [], spaceIds: [], now: tools.now };
  const title = titleOfFile(files[0]?.name ?? "");
  const fields = deckFields(title, session, { speakers: [speaker], topics: topicsOf(tools, conference) });
  const release = { visibility: "draft", spaceId: null, embargoUntil: null } as const;
  const added = await addResource(tools, { viewer, fields, release, content: { kind: "file", files } });
  if (!added.ok) return null;
  const tie = { conferenceId: conference.id, sessionId: session.id, addedBySpeaker: speaker.id };
  const addedBy = way.kind === "member" ? way.memberId : null;
  await tieDeck(tools, { ...tie, number: added.value.number, addedBy });
  return added.value.number;
}
