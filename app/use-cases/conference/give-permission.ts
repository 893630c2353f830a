import { ok, refuse, type Result } from "#app/domain/result.ts";
import { isKnownLicence } from "#app/domain/conference/deck-licences.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listDecksIn, updateDeck } from "#db/queries/conference/decks.ts";
import { insertDeckPermission, insertSessionPermission } from "#db/queries/conference/permissions.ts";
import { findSpeakerAt, updateSpeakerLinkUsed, type SpeakerWay } from "#db/queries/conference/speaker-links.ts";
import { insertChange } from "#db/queries/library/resources.ts";
import { ownDecks } from "./bring-slides.ts";
import { findKeptDeck } from "./find-kept-deck.ts";
import { settleDeck } from "./settle-deck.ts";

/** `name`: as they sign it. Notes are shown only when they are allowed. */
export type Leave = { name: string; licence: string; notesAllowed: boolean };

export type LeaveRefusal = { kind: "way-closed" | "no-such-deck" | "name-needed" | "licence-needed" | "how-needed" };

/**
 * A speaker lets their slides be shown: those that are there, and those that they will bring to this session. Whatever
 * only waited for that is public in the same act, from the moment that was wanted.
 */
export async function givePermission(
  tools: UseCaseTools,
  { way, leave }: { way: SpeakerWay; leave: Leave },
): Promise<Result<null, LeaveRefusal>> {
  const { db, now, newId } = tools;
  const at = await findSpeakerAt(db, way, now);
  if (at === null) return refuse({ kind: "way-closed" });
  const refusal = whyLeaveNot(tools, leave);
  if (refusal !== null) return refuse(refusal);
  const { speaker, session, how } = at;
  const given = { givenName: leave.name.trim(), licence: leave.licence, notesAllowed: leave.notesAllowed, at: now };
  const recordedBy = way.kind === "member" ? way.memberId : null;
  const who = { speakerId: speaker.id, takenBackAt: null };
  await insertSessionPermission(db, { id: newId(), sessionId: session.id, ...given, ...who });
  for (const { deck } of ownDecks(await listDecksIn(db, session.id), at)) {
    const { resourceId } = deck;
    await insertDeckPermission(db, { id: newId(), resourceId, ...given, ...who, how, recordedBy });
    await updateDeck(db, resourceId, { removalAskedAt: null });
    const why = `${given.givenName} agreed (${leave.licence})`;
    await insertChange(db, { id: newId(), resourceId, what: "permission", why, memberId: recordedBy, at: now });
    await settleDeck(tools, resourceId, recordedBy);
  }
  if (at.link !== null) await updateSpeakerLinkUsed(db, at.link.id, now);
  return ok(null);
}

export type ToldPermission = {
  viewer: LibraryViewer;
  conferenceId: string;
  number: number;
  speakerId: string | null;
  leave: Leave;
  /** When and how they said so, in a facilitator's words: "by mail, on 3 March". */
  told: string;
};

/** A facilitator writes down that somebody said yes: who, under which licence, when and how they said it. */
export async function recordToldPermission(
  tools: UseCaseTools,
  { viewer, conferenceId, number, speakerId, leave, told }: ToldPermission,
): Promise<Result<null, LeaveRefusal>> {
  const { db, now, newId } = tools;
  const found = await findKeptDeck(tools, { viewer, conferenceId, number });
  if (found === null) return refuse({ kind: "no-such-deck" });
  const refusal = whyLeaveNot(tools, leave);
  if (refusal !== null) return refuse(refusal);
  if (told.trim() === "") return refuse({ kind: "how-needed" });
  const { resourceId } = found.deck;
  await insertDeckPermission(db, {
    id: newId(),
    resourceId,
    speakerId,
    givenName: leave.name.trim(),
    licence: leave.licence,
    notesAllowed: leave.notesAllowed,
    how: "told-facilitator",
    recordedBy: viewer.memberId,
    at: now,
    takenBackAt: null,
  });
  const why = `${leave.name.trim()} agreed (${leave.licence}): ${told.trim()}`;
  await insertChange(db, { id: newId(), resourceId, what: "permission", why, memberId: viewer.memberId, at: now });
  await settleDeck(tools, resourceId, viewer.memberId);
  return ok(null);
}

function whyLeaveNot({ content }: UseCaseTools, leave: Leave): { kind: "name-needed" | "licence-needed" } | null {
  if (leave.name.trim() === "" || leave.name.length > 200) return { kind: "name-needed" };
  return isKnownLicence(content.vocabulary.licences, leave.licence) ? null : { kind: "licence-needed" };
}
