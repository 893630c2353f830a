import { keepDemoMail } from "./mail/keep-demo-mail.ts";
import { answerStep } from "./guide/answer-step.ts";
import { beginConversation } from "./guide/begin-conversation.ts";
import { claimJob } from "./jobs/claim-job.ts";
import { planNextRun } from "./jobs/plan-next-run.ts";
import { putJobBack } from "./jobs/put-job-back.ts";
import { beginAddedPerson } from "./desk/begin-added-person.ts";
import { recordGivenRead } from "./desk/record-given-read.ts";
import { keepCaseDraft } from "./desk/keep-case-draft.ts";
import { markRead } from "./desk/mark-read.ts";
import { keepDraft } from "./discussion/keep-draft.ts";
import { markRead as markThreadRead } from "./discussion/mark-read.ts";
import { markSpaceRead } from "./discussion/mark-space-read.ts";
import { keepDigests } from "./notices/keep-digests.ts";
import { haveNoticeSettings } from "./notices/keep-settings.ts";
import { noteMailed } from "./notices/note-mailed.ts";
import { seeAllNotices } from "./notices/see-notices.ts";
import { setFollow } from "./notices/set-follow.ts";
import { writeNotices } from "./notices/write-notices.ts";
import { noteWebhook } from "./webhooks/note-webhook.ts";
import { previewMany } from "./desk/act-on-many.ts";
import { recordFound } from "./desk/record-found.ts";
import { recordRead } from "./desk/record-read.ts";
import { sayToPerson } from "./desk/say-to-person.ts";
import { lookAtCopy } from "./record/decide-copy.ts";
import { noteFailedSearch } from "./search/note-failed-search.ts";
import { beginGuestSession } from "./sign-in/begin-guest-session.ts";
import { touchSession } from "./sign-in/touch-session.ts";
import { openTracking } from "./tracking/open-tracking.ts";
import { recordCopyTaken } from "./tracking/record-copy-taken.ts";
import { recordOwnRead } from "./tracking/record-own-read.ts";
import { sayAsPerson } from "./tracking/say-as-person.ts";

/**
 * The acts that write nothing which a page for everyone shows, and nothing of a resource: sessions, what people write and read in conversations,
 * and the bookkeeping of jobs and mail. They happen often, and leave kept pages as they are. Whatever is not in this list
 * ends every kept page. Source: docs/decisions/0029-pages-kept-for-anonymous-readers.md.
 */
const unseen: ReadonlySet<unknown> = new Set([
  answerStep,
  beginAddedPerson,
  beginConversation,
  beginGuestSession,
  claimJob,
  keepCaseDraft,
  keepDemoMail,
  keepDraft,
  lookAtCopy,
  markRead,
  markSpaceRead,
  markThreadRead,
  haveNoticeSettings,
  keepDigests,
  noteFailedSearch,
  noteMailed,
  noteWebhook,
  openTracking,
  planNextRun,
  previewMany,
  putJobBack,
  recordCopyTaken,
  recordFound,
  recordGivenRead,
  recordOwnRead,
  recordRead,
  sayAsPerson,
  sayToPerson,
  seeAllNotices,
  setFollow,
  touchSession,
  writeNotices,
]);

export function isUnseen(useCase: unknown): boolean {
  return unseen.has(useCase);
}
