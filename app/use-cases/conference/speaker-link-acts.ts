import { speakerLinkEnds } from "#app/domain/conference/speaker-link.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  findSpeaking,
  insertSpeakerLink,
  listSpeakingAt,
  listSpeakingByMail,
  revokeSpeakerLinks,
} from "#db/queries/conference/speaker-links.ts";
import { addLinkMail } from "./add-link-mail.ts";

type Whose = { sessionId: string; speakerId: string };

/** Keeps the hash of a link just before it is mailed. Refused when they speak there no more. */
export async function keepSpeakerLink(
  { db, now, newId, calendar }: UseCaseTools,
  { tokenHash, ...whose }: Whose & { tokenHash: string },
): Promise<Result<null, { kind: "speaks-no-more" }>> {
  const speaking = await findSpeaking(db, whose);
  if (speaking === null) return refuse({ kind: "speaks-no-more" });
  await insertSpeakerLink(db, {
    id: newId(),
    ...whose,
    tokenHash,
    createdAt: now,
    createdBy: null,
    endsAt: speakerLinkEnds(speaking.session, now, calendar),
    revokedAt: null,
    usedAt: null,
  });
  return ok(null);
}

/**
 * Mails a speaker their link when the address is that of one, and says the same when it is not: nobody learns here whose
 * address it is. With a session, only the link to that one.
 */
export async function askForSpeakerLink(
  tools: UseCaseTools,
  { mail, sessionId }: { mail: string; sessionId: string | null },
): Promise<Result<null, never>> {
  for (const { session, speaker } of await listSpeakingByMail(tools.db, { mail, sessionId }))
    await addLinkMail(tools, { sessionId: session.id, speakerId: speaker.id, why: "asked" });
  return ok(null);
}

/** A facilitator mails a speaker their link, for the first time or again. */
export async function mailSpeakerLink(
  tools: UseCaseTools,
  { viewer, ...whose }: Whose & { viewer: LibraryViewer },
): Promise<Result<null, { kind: "no-such-speaker" | "no-address" }>> {
  const speaking = keepsConferences(viewer) ? await findSpeaking(tools.db, whose) : null;
  if (speaking === null) return refuse({ kind: "no-such-speaker" });
  if (speaking.speaker.email === "") return refuse({ kind: "no-address" });
  await addLinkMail(tools, { ...whose, why: "slides" });
  return ok(null);
}

/** Mails every speaker of a conference the link by which they bring their slides. @returns how many mails go. */
export async function mailEverySpeaker(
  tools: UseCaseTools,
  { viewer, conferenceId }: { viewer: LibraryViewer; conferenceId: string },
): Promise<Result<{ mails: number }, { kind: "may-not-keep" }>> {
  if (!keepsConferences(viewer)) return refuse({ kind: "may-not-keep" });
  const speaking = await listSpeakingAt(tools.db, conferenceId);
  for (const { session, speaker } of speaking)
    await addLinkMail(tools, { sessionId: session.id, speakerId: speaker.id, why: "slides" });
  return ok({ mails: speaking.length });
}

/** A facilitator ends every link of a speaker to a session: whoever has one of them can do nothing by it any more. */
export async function endSpeakerLinks(
  tools: UseCaseTools,
  { viewer, ...whose }: Whose & { viewer: LibraryViewer },
): Promise<Result<null, { kind: "may-not-keep" }>> {
  if (!keepsConferences(viewer)) return refuse({ kind: "may-not-keep" });
  await revokeSpeakerLinks(tools.db, whose, tools.now);
  return ok(null);
}
