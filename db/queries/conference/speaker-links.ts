import { and, asc, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { whySpeakerLinkNot } from "#app/domain/conference/speaker-link.ts";
import type { Database } from "#db/open.ts";
import { conferences, conferenceSessions, sessionSpeakers, speakerLinks, speakers } from "#db/schema/index.ts";

export type SpeakerLinkRow = typeof speakerLinks.$inferSelect;

/** How a speaker comes to their session: by the link of a mail (its hash), or signed in. */
export type SpeakerWay = { kind: "link"; tokenHash: string } | { kind: "member"; memberId: string; sessionId: string };

/** A speaker at their session. `memberId` is who looks after what they bring: themselves, or who keeps the conference. */
export type SpeakerAt = {
  how: "by-link" | "signed-in";
  speaker: typeof speakers.$inferSelect;
  session: typeof conferenceSessions.$inferSelect;
  conference: typeof conferences.$inferSelect;
  link: SpeakerLinkRow | null;
};

export async function insertSpeakerLink(db: Database, row: SpeakerLinkRow): Promise<void> {
  await db.insert(speakerLinks).values(row);
}

/** A link by its hash, also one that ended: for saying why it opens nothing. */
export async function findSpeakerLink(db: Database, tokenHash: string): Promise<SpeakerLinkRow | null> {
  return (await db.select().from(speakerLinks).where(eq(speakerLinks.tokenHash, tokenHash)))[0] ?? null;
}

/** Who comes by this way, to which session; null when the way is closed, or they speak there no more. */
export async function findSpeakerAt(db: Database, way: SpeakerWay, now: Date): Promise<SpeakerAt | null> {
  if (way.kind === "member") {
    const [found] = await at(db)
      .where(and(eq(speakers.memberId, way.memberId), eq(conferenceSessions.id, way.sessionId)))
      .limit(1);
    return found === undefined ? null : { ...found, how: "signed-in", link: null };
  }
  const link = await findSpeakerLink(db, way.tokenHash);
  if (link === null || whySpeakerLinkNot(link, now) !== null) return null;
  const [found] = await at(db).where(and(eq(speakers.id, link.speakerId), eq(conferenceSessions.id, link.sessionId)));
  return found === undefined ? null : { ...found, how: "by-link", link };
}

/** For mails: a speaker of a session, whoever asks. Null when they speak there no more. */
export async function findSpeaking(
  db: Database,
  { sessionId, speakerId }: { sessionId: string; speakerId: string },
): Promise<Omit<SpeakerAt, "how" | "link"> | null> {
  const [found] = await at(db).where(and(eq(speakers.id, speakerId), eq(conferenceSessions.id, sessionId)));
  return found ?? null;
}

/** The sessions at which somebody with this mail address speaks, the last ones first; in one session only when it is named. */
export async function listSpeakingByMail(
  db: Database,
  { mail, sessionId }: { mail: string; sessionId: string | null },
): Promise<Omit<SpeakerAt, "how" | "link">[]> {
  const theirs = and(eq(sql`lower(${speakers.email})`, mail.trim().toLowerCase()), ne(speakers.email, ""));
  return at(db)
    .where(sessionId === null ? theirs : and(theirs, eq(conferenceSessions.id, sessionId)))
    .orderBy(desc(conferenceSessions.day), asc(conferenceSessions.startsMinutes))
    .limit(5);
}

/** The speakers of a conference's sessions who have an address, for mails. */
export async function listSpeakingAt(db: Database, conferenceId: string): Promise<Omit<SpeakerAt, "how" | "link">[]> {
  return at(db)
    .where(
      and(
        eq(conferences.id, conferenceId),
        ne(speakers.email, ""),
        eq(conferenceSessions.kind, "session"),
        isNull(conferenceSessions.cancelledAt),
      ),
    )
    .orderBy(asc(conferenceSessions.day), asc(conferenceSessions.startsMinutes), asc(sessionSpeakers.position));
}

/** Whom to ask for leave to show slides of a session: who brought them, else all its speakers; those with an address. */
export async function listSpeakersToAsk(
  db: Database,
  sessionId: string,
  addedBySpeaker: string | null,
): Promise<{ id: string }[]> {
  const theirs = and(eq(sessionSpeakers.sessionId, sessionId), ne(speakers.email, ""));
  return db
    .select({ id: speakers.id })
    .from(sessionSpeakers)
    .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .where(addedBySpeaker === null ? theirs : and(theirs, eq(speakers.id, addedBySpeaker)))
    .orderBy(asc(sessionSpeakers.position));
}

/** Links that open something now, of one session. */
export async function listOpenLinks(db: Database, sessionId: string, now: Date): Promise<SpeakerLinkRow[]> {
  return db
    .select()
    .from(speakerLinks)
    .where(and(eq(speakerLinks.sessionId, sessionId), isNull(speakerLinks.revokedAt), gt(speakerLinks.endsAt, now)))
    .orderBy(desc(speakerLinks.createdAt));
}

/** Ends all links of one speaker to one session. */
export async function revokeSpeakerLinks(
  db: Database,
  { sessionId, speakerId }: { sessionId: string; speakerId: string },
  revokedAt: Date,
): Promise<void> {
  const theirs = and(eq(speakerLinks.sessionId, sessionId), eq(speakerLinks.speakerId, speakerId));
  await db
    .update(speakerLinks)
    .set({ revokedAt })
    .where(and(theirs, isNull(speakerLinks.revokedAt)));
}

export async function updateSpeakerLinkUsed(db: Database, id: string, usedAt: Date): Promise<void> {
  await db.update(speakerLinks).set({ usedAt }).where(eq(speakerLinks.id, id));
}

function at(db: Database) {
  return db
    .select({ speaker: speakers, session: conferenceSessions, conference: conferences })
    .from(sessionSpeakers)
    .innerJoin(speakers, eq(speakers.id, sessionSpeakers.speakerId))
    .innerJoin(conferenceSessions, eq(conferenceSessions.id, sessionSpeakers.sessionId))
    .innerJoin(conferences, eq(conferences.id, conferenceSessions.conferenceId))
    .$dynamic();
}
