import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeCaseDraftsBefore } from "#db/queries/case-drafts.ts";
import { removeOldBrowserAgendas } from "#db/queries/conference/agendas.ts";
import { removeDraftsBefore } from "#db/queries/discussion/drafts.ts";
import { removeDoneJobs } from "#db/queries/jobs.ts";
import { removeAnsweredRequests } from "#db/queries/join-requests.ts";
import { removeOldBrowsers } from "#db/queries/known-browsers.ts";
import { emptyMailsBefore, removeMailsBefore } from "#db/queries/notices/mails-in.ts";
import { removeDigestsBefore } from "#db/queries/notices/digests.ts";
import { removeNoticesBefore } from "#db/queries/notices/notices.ts";
import { removeExpiredLinks } from "#db/queries/mailed-links.ts";
import { removeEndedChallenges } from "#db/queries/passkeys.ts";
import { removeEndedSessions } from "#db/queries/sessions.ts";
import { removeDeclinedBefore } from "#db/queries/space-members.ts";
import { removeFailedBefore } from "#db/search/failed-searches.ts";

const keptDays = 30;
const requestsKeptDays = 90; // so that a question about an answer can be looked up
const mailsKnownDays = 183; // without their words: a mail that is handed over again is not taken again
const searchesKeptDays = 183;
const draftsKeptDays = 183;
const noticesKeptDays = 183;
const digestsKeptDays = 90;
const browsersKeptDays = 400; // as long as a browser keeps its cookie

/**
 * Deletes what ended a month ago and is of no use: sessions, mailed links, finished jobs, what mails that came in said, what staff typed on a record and left. Requests to join, the network or a space, go 90 days
 * after their answer, and browsers that nobody signed in with for 400 days are forgotten, as
 * are agendas of browsers without an account after as long, and what was looked for in vain, typed and never sent,
 * or told in a notice half a year ago. Pages of digests go after 90 days.
 */
export async function removeEnded({ db, now }: UseCaseTools): Promise<Result<{ removed: number }, never>> {
  const before = daysAgo(now, keptDays);
  await removeEndedChallenges(db, before);
  const removed = [
    await removeEndedSessions(db, before),
    await removeExpiredLinks(db, before),
    await removeDoneJobs(db, before),
    await emptyMailsBefore(db, before),
    await removeCaseDraftsBefore(db, before),
    await removeMailsBefore(db, daysAgo(now, mailsKnownDays)),
    await removeAnsweredRequests(db, daysAgo(now, requestsKeptDays)),
    await removeDeclinedBefore(db, daysAgo(now, requestsKeptDays)),
    await removeOldBrowsers(db, daysAgo(now, browsersKeptDays)),
    await removeOldBrowserAgendas(db, daysAgo(now, browsersKeptDays)),
    await removeFailedBefore(db, daysAgo(now, searchesKeptDays)),
    await removeDraftsBefore(db, daysAgo(now, draftsKeptDays)),
    await removeNoticesBefore(db, daysAgo(now, noticesKeptDays)),
    await removeDigestsBefore(db, daysAgo(now, digestsKeptDays)),
  ];
  return ok({ removed: removed.reduce((sum, count) => sum + count, 0) });
}

function daysAgo(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60_000);
}
