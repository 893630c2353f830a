import { localDateOf } from "#app/domain/clock/calendar.ts";
import {
  whyStoryConsentNot,
  type StoryConsentFields,
  type StoryConsentProblem,
} from "#app/domain/conference/story-consent-fields.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertConferenceChange } from "#db/queries/conference/changes.ts";
import { findKeptStory, findStoryRow } from "#db/queries/conference/kept-stories.ts";
import {
  findConsent,
  findConsentByLink,
  insertStoryConsent,
  updateConsentLink,
  withdrawConsents,
} from "#db/queries/conference/story-consents.ts";
import type { WhichStory } from "./keep-story.ts";

export type ConsentRefusal =
  { kind: "no-such-story" } | { kind: "not-right"; problems: StoryConsentProblem[] } | { kind: "words-changed" };

/**
 * A facilitator writes down that the person whom a story is about agreed. `id` is made by the form, so that a second press
 * writes nothing twice. `wordsRead` is the hash of the words that the person read, and `wordsNow` of those that stand: they
 * must be the same. Of the link by which the person withdraws, only the hash is kept.
 */
export async function recordStoryConsent(
  { db, now, calendar }: UseCaseTools,
  input: WhichStory & {
    id: string;
    fields: StoryConsentFields;
    wordsRead: string;
    wordsNow: string;
    tokenHash: string;
  },
): Promise<Result<{ isNew: boolean }, ConsentRefusal>> {
  const { id, fields, wordsRead, wordsNow, tokenHash, ...which } = input;
  const story = await findKeptStory(db, which.viewer, which);
  if (story === null) return refuse({ kind: "no-such-story" });
  if ((await findConsent(db, id)) !== null) return ok({ isNew: false });
  if (wordsRead !== wordsNow) return refuse({ kind: "words-changed" });
  const problems = whyStoryConsentNot(fields, localDateOf(now, calendar));
  if (problems.length > 0) return refuse({ kind: "not-right", problems });
  const { memberId } = which.viewer;
  const taken = { storyId: story.id, takenBy: memberId, wordsRead, recordedAt: now, tokenHash };
  await insertStoryConsent(db, { ...fields, ...taken, id, withdrawnAt: null, withdrawnBy: null });
  return ok({ isNew: true });
}

/** Makes another link by which the person withdraws, when theirs is lost. The one before opens nothing any more. */
export async function renewConsentLink(
  { db }: UseCaseTools,
  { consentId, tokenHash, ...which }: WhichStory & { consentId: string; tokenHash: string },
): Promise<Result<null, { kind: "no-such-story" }>> {
  const story = await findKeptStory(db, which.viewer, which);
  const consent = await findConsent(db, consentId);
  if (story === null || consent?.storyId !== story.id || consent.withdrawnAt !== null)
    return refuse({ kind: "no-such-story" });
  await updateConsentLink(db, consentId, tokenHash);
  return ok(null);
}

/** How a consent is withdrawn: by a facilitator whom the person asked, or by the person's own link. */
export type WithdrawWay = ({ kind: "facilitator" } & WhichStory) | { kind: "link"; tokenHash: string };

/** Withdraws all consent to a story. From this moment on nobody sees it anywhere. Doing it twice changes nothing. */
export async function withdrawStoryConsent(
  { db, now, newId }: UseCaseTools,
  way: WithdrawWay,
): Promise<Result<null, { kind: "no-such-story" }>> {
  const story = way.kind === "link" ? await storyOfLink(db, way.tokenHash) : await findKeptStory(db, way.viewer, way);
  if (story === null) return refuse({ kind: "no-such-story" });
  const memberId = way.kind === "link" ? null : way.viewer.memberId;
  await withdrawConsents(db, story.id, { withdrawnAt: now, withdrawnBy: memberId });
  const of = { conferenceId: story.conferenceId, sessionId: story.sessionId, memberId, at: now };
  await insertConferenceChange(db, { id: newId(), ...of, what: "story-withdrawn" });
  return ok(null);
}

async function storyOfLink(db: UseCaseTools["db"], tokenHash: string) {
  const consent = await findConsentByLink(db, tokenHash);
  return consent === null ? null : findStoryRow(db, consent.storyId);
}
