import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { StoryFieldProblem, StoryFields } from "#app/domain/conference/story-fields.ts";
import { storyFindings, whyStoryFieldsNot } from "#app/domain/conference/story-fields.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import { consentStands, newestConsent } from "#app/domain/conference/why-story-not-seen.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findConference } from "#db/queries/conference/conferences.ts";
import { findKeptStory, insertStory, updateStory } from "#db/queries/conference/kept-stories.ts";
import { findSession } from "#db/queries/conference/sessions.ts";
import { listStoryConsents } from "#db/queries/conference/story-consents.ts";
import { nextMoment } from "./next-moment.ts";

export type Keeper = MemberViewer & { memberId: string };

/** Which story of which conference a facilitator works on. */
export type WhichStory = { viewer: Keeper; conferenceId: string; number: number };

export type StoryRefusal = { kind: "no-such-story" } | { kind: "changed-meanwhile" };

export type StoryProblems = { kind: "not-right"; problems: StoryFieldProblem[] };

/** Makes the card of a story told at a conference, as a draft. `session`: the number of the session, or null. */
export async function addStory(
  { db, now, newId }: UseCaseTools,
  input: { viewer: Keeper; conferenceId: string; session: number | null; fields: StoryFields },
): Promise<Result<{ number: number }, { kind: "no-such-conference" } | StoryProblems>> {
  const { viewer, conferenceId, session, fields } = input;
  const conference = keepsConferences(viewer) ? await findConference(db, viewer, conferenceId) : null;
  if (conference === null) return refuse({ kind: "no-such-conference" });
  const problems = whyStoryFieldsNot(fields);
  if (problems.length > 0) return refuse({ kind: "not-right", problems });
  const told = session === null ? null : await findSession(db, viewer, conferenceId, session);
  const { memberId } = viewer;
  const made = { createdAt: now, createdBy: memberId, changedAt: now };
  const card = { ...fields, conferenceId, sessionId: told?.id ?? null, pictureId: null };
  const number = await insertStory(db, { ...card, ...made, id: newId(), publishedAt: null, sample: conference.sample });
  const sessionId = told?.id ?? null;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId, what: "story", memberId, at: now });
  return ok({ number });
}

/** Changes the words of a story. It becomes a draft again: other words were not agreed to. */
export async function changeStory(
  { db, now, newId }: UseCaseTools,
  { seen, session, fields, ...which }: WhichStory & { seen: number; session: number | null; fields: StoryFields },
): Promise<Result<null, StoryRefusal | StoryProblems>> {
  const { viewer, conferenceId } = which;
  const story = await findKeptStory(db, viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  if (story.changedAt.getTime() !== seen) return refuse({ kind: "changed-meanwhile" });
  const problems = whyStoryFieldsNot(fields);
  if (problems.length > 0) return refuse({ kind: "not-right", problems });
  const told = session === null ? null : await findSession(db, viewer, conferenceId, session);
  const sessionId = told?.id ?? null;
  await updateStory(db, story.id, {
    ...fields,
    sessionId,
    publishedAt: null,
    changedAt: nextMoment(now, story.changedAt),
  });
  const { memberId } = viewer;
  await insertConferenceChange(db, { id: newId(), conferenceId, sessionId, what: "story", memberId, at: now });
  return ok(null);
}

/**
 * Shows a story to everyone, for as long as the consent stands. The facilitator says that the person knows these words,
 * and that they have looked at each place that the guard pointed at (`findings`: how many they saw).
 */
export async function publishStory(
  { db, now, newId, calendar }: UseCaseTools,
  { seen, findings, ...which }: WhichStory & { seen: number; findings: number },
): Promise<Result<null, StoryRefusal | { kind: "look-first" | "no-consent" }>> {
  const { viewer, conferenceId } = which;
  const story = await findKeptStory(db, viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  if (story.changedAt.getTime() !== seen) return refuse({ kind: "changed-meanwhile" });
  const consent = newestConsent(await listStoryConsents(db, story.id));
  if (consent === null || !consentStands(consent, localDateOf(now, calendar))) return refuse({ kind: "no-consent" });
  if (storyFindings(story).length !== findings) return refuse({ kind: "look-first" });
  await updateStory(db, story.id, { publishedAt: now });
  const { memberId } = viewer;
  const of = { conferenceId, sessionId: story.sessionId, memberId, at: now };
  await insertConferenceChange(db, { id: newId(), ...of, what: "story-shown" });
  return ok(null);
}

/** Takes a story off all pages, as a draft. The consent stays as it is. */
export async function hideStory(
  { db, now, newId }: UseCaseTools,
  which: WhichStory,
): Promise<Result<null, { kind: "no-such-story" }>> {
  const { viewer, conferenceId } = which;
  const story = await findKeptStory(db, viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  await updateStory(db, story.id, { publishedAt: null });
  const of = { conferenceId, sessionId: story.sessionId, memberId: viewer.memberId, at: now };
  await insertConferenceChange(db, { id: newId(), ...of, what: "story-hidden" });
  return ok(null);
}
