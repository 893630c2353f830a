import { randomUUID } from "node:crypto";
import { insertConference } from "#db/queries/conference/conferences.ts";
import { insertSession } from "#db/queries/conference/sessions.ts";
import { insertSpeaker, setSpeakersOf } from "#db/queries/conference/speakers.ts";
import type { Database } from "#db/open.ts";

type Laid = {
  sessions: number;
  at: Date;
  createdBy: string;
  /** The member who speaks in the first session, if any. */
  firstSpeaker: string | null;
};

/** A public conference "spring" on 6 May 2026 with sessions "s1", "s2", … each half hour from nine, a speaker each. */
export async function layConference(db: Database, { sessions, at, createdBy, firstSpeaker }: Laid): Promise<void> {
  await insertConference(db, {
    id: "spring",
    uid: randomUUID(),
    name: "Spring conference",
    about: "",
    startsOn: "2026-05-06",
    endsOn: "2026-05-06",
    venue: "",
    address: "",
    access: "",
    themes: [],
    supporters: [],
    registrationUrl: "",
    visibility: "public",
    sequence: 0,
    sample: true,
    createdAt: at,
    createdBy,
    changedAt: at,
  });
  for (let number = 1; number <= sessions; number++) {
    await insertSession(db, {
      id: `s${number}`,
      conferenceId: "spring",
      number,
      uid: randomUUID(),
      kind: "session",
      title: `Talk about theme${number}`,
      abstract: "",
      format: "",
      day: "2026-05-06",
      startsMinutes: 540 + (number - 1) * 30,
      endsMinutes: 570 + (number - 1) * 30,
      roomId: null,
      track: "",
      links: [],
      notes: "",
      recordingUrl: "",
      recordingId: null,
      feedbackToken: null,
      sequence: 0,
      cancelledAt: null,
      changedAt: at,
    });
    const id = `p${number}`;
    const speaker = { id, name: `Pat Speaker${number}`, role: "", organisation: "", about: "" };
    const memberId = number === 1 ? firstSpeaker : null;
    await insertSpeaker(db, { ...speaker, email: `${id}@example.org`, memberId, sample: true, changedAt: at });
    await setSpeakersOf(db, `s${number}`, [id]);
  }
}
