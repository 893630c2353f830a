import { onePart } from "#app/domain/conference/read-lines.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findSpeakerOf, updateSpeaker } from "#db/queries/conference/speakers.ts";
import { nextMoment } from "./next-moment.ts";

export type SpeakerFields = { name: string; role: string; organisation: string; about: string; email: string };

export type SpeakerRefusal =
  { kind: "no-such-speaker" } | { kind: "name-needed" } | { kind: "no-mail-address" } | { kind: "changed-meanwhile" };

/** Changes what is said of somebody who speaks at a conference. Their mail address is for our mails alone. */
export async function changeSpeaker(
  { db, now, newId }: UseCaseTools,
  input: { viewer: MemberViewer; conferenceId: string; speakerId: string; seen: number; fields: SpeakerFields },
): Promise<Result<null, SpeakerRefusal>> {
  const { viewer, conferenceId, speakerId, seen } = input;
  const row = keepsConferences(viewer) ? await findSpeakerOf(db, viewer, conferenceId, speakerId) : null;
  if (row === null) return refuse({ kind: "no-such-speaker" });
  if (row.changedAt.getTime() !== seen) return refuse({ kind: "changed-meanwhile" });
  const fields = cut(input.fields);
  if (fields.name === "") return refuse({ kind: "name-needed" });
  if (fields.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email))
    return refuse({ kind: "no-mail-address" });
  await updateSpeaker(db, speakerId, { ...fields, changedAt: nextMoment(now, row.changedAt) });
  const { memberId } = viewer;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId: null, what: "speaker", memberId, at: now });
  return ok(null);
}

function cut({ name, role, organisation, about, email }: SpeakerFields): SpeakerFields {
  return {
    name: onePart(name, 120),
    role: onePart(role, 120),
    organisation: onePart(organisation, 200),
    about: about.trim().slice(0, 2_000),
    email: email.trim().slice(0, 254),
  };
}
