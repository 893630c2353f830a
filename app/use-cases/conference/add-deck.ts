import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import type { GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { listKeptDecks, type WholeDeck } from "#db/queries/conference/decks.ts";
import { findSessionById } from "#db/queries/conference/sessions.ts";
import { listSpeakersOfSession } from "#db/queries/conference/speakers.ts";
import { deckFields, titleOfFile, topicsOf } from "./deck-fields.ts";
import { tieDeck } from "./tie-deck.ts";

export type AddDeck = {
  viewer: LibraryViewer;
  conferenceId: string;
  files: readonly GivenFile[];
  sessionId: string | null;
};

export type AddDeckRefusal = { kind: "may-not-keep" | "no-such-session" | "file-gone" };

/**
 * Adds files of one name as a deck: a draft of the library, tied to a session or, until somebody chooses, to the
 * conference alone. Nobody sees it before it was looked through, its speaker agreed, and it was published. A file with the
 * name of one that is there already is a new version of that deck, and no twin.
 */
export async function addDeck(
  tools: UseCaseTools,
  input: AddDeck,
): Promise<Result<{ number: number; kind: "added" | "new-version" }, AddDeckRefusal>> {
  const viewer = { ...input.viewer, now: tools.now };
  const { files, conferenceId, sessionId } = input;
  if (!keepsConferences(viewer)) return refuse({ kind: "may-not-keep" });
  const content = { kind: "file", files } as const;
  const twin = sameName(await listKeptDecks(tools.db, viewer, { conferenceId }), files);
  if (twin !== null) {
    const { number } = twin.resource;
    const again = await addVersion(tools, { viewer, number, content, why: "The same file came again" });
    return again.ok ? ok({ number, kind: "new-version" }) : refuse({ kind: "file-gone" });
  }
  const fields = await fieldsOf(tools, { ...input, viewer });
  if (fields === null) return refuse({ kind: "no-such-session" });
  const release = { visibility: "draft", spaceId: null, embargoUntil: null } as const;
  const added = await addResource(tools, { viewer, fields, release, content });
  if (!added.ok) return refuse({ kind: "file-gone" });
  const { number } = added.value;
  await tieDeck(tools, { number, conferenceId, sessionId, addedBy: viewer.memberId, addedBySpeaker: null });
  return ok({ number, kind: "added" });
}

/** The deck whose newest files have one of these names, or null. */
export function sameName(decks: readonly WholeDeck[], files: readonly { name: string }[]): WholeDeck | null {
  const names = new Set(files.map(({ name }) => titleOfFile(name).toLowerCase()));
  const isTwin = ({ resource, versions }: WholeDeck) =>
    resource.withdrawnAt === null &&
    (versions[0]?.files ?? []).some(({ name }) => names.has(titleOfFile(name).toLowerCase()));
  return decks.find(isTwin) ?? null;
}

async function fieldsOf(tools: UseCaseTools, { viewer, conferenceId, files, sessionId }: AddDeck) {
  const { db } = tools;
  const conference = await findConference(db, viewer, conferenceId);
  if (conference === null) return null;
  const topics = topicsOf(tools, conference);
  const title = titleOfFile(files[0]?.name ?? "");
  if (sessionId === null) return deckFields(title, null, { speakers: [], topics });
  const session = await findSessionById(db, viewer, sessionId);
  if (session?.conferenceId !== conferenceId) return null;
  const speakers = await listSpeakersOfSession(db, viewer, sessionId);
  return deckFields(title, session, { speakers, topics });
}
