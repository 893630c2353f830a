import type { RunnableJob } from "./job-kind.ts";
import { answerMailJob } from "./kinds/answer-mail.ts";
import { agendaChanges } from "./kinds/agenda-changes.ts";
import { buildCatalogueJob } from "./kinds/build-catalogue.ts";
import { cleanStoryPicture } from "./kinds/clean-story-picture.ts";
import { climbUnseenFlags } from "./kinds/climb-flags.ts";
import { checkTrace } from "./kinds/check-trace.ts";
import { mailGlassBroken } from "./kinds/mail-glass-broken.ts";
import { mailTraceBroken } from "./kinds/mail-trace-broken.ts";
import { dailyNotices } from "./kinds/daily-notices.ts";
import { mailConsentEnds } from "./kinds/mail-consent-ends.ts";
import { mailAgendaChanges } from "./kinds/mail-agenda-changes.ts";
import { mailDailyNotice } from "./kinds/mail-daily-notice.ts";
import { mailFileBlocked } from "./kinds/mail-file-blocked.ts";
import { mailFlagNotice } from "./kinds/mail-flag-notice.ts";
import { mailPersonAsked } from "./kinds/mail-person-asked.ts";
import { mailHandedOver } from "./kinds/mail-handed-over.ts";
import { mailInvitation } from "./kinds/mail-invitation.ts";
import { mailJoinDeclined } from "./kinds/mail-join-declined.ts";
import { mailJoinWaiting } from "./kinds/mail-join-waiting.ts";
import { mailModerationAnswer } from "./kinds/mail-moderation-answer.ts";
import { mailModerationWaiting } from "./kinds/mail-moderation-waiting.ts";
import { mailDigest } from "./kinds/mail-digest.ts";
import { makeDigests } from "./kinds/make-digests.ts";
import { mailNotices } from "./kinds/mail-notices.ts";
import { mailNewDevice } from "./kinds/mail-new-device.ts";
import { mailPasskeyAdded } from "./kinds/mail-passkey-added.ts";
import { mailReplyNotice } from "./kinds/mail-reply-notice.ts";
import { forgetBytesJob } from "./kinds/forget-bytes.ts";
import { makeSharedJob } from "./kinds/make-shared.ts";
import { exportNetworkJob } from "./kinds/export-network.ts";
import { keepCountsJob } from "./kinds/keep-counts.ts";
import { libraryReviews } from "./kinds/library-reviews.ts";
import { lookAtPostFile } from "./kinds/look-at-post-file.ts";
import { lookAtLinkJob } from "./kinds/look-at-link.ts";
import { mailLinkLost } from "./kinds/mail-link-lost.ts";
import { mailReviewDue } from "./kinds/mail-review-due.ts";
import { mailSpaceAnswered } from "./kinds/mail-space-answered.ts";
import { mailSpaceWaiting } from "./kinds/mail-space-waiting.ts";
import { mailSignInLink } from "./kinds/mail-sign-in-link.ts";
import { mailSpeakerLink } from "./kinds/mail-speaker-link.ts";
import { mailWordsAsked } from "./kinds/mail-words-asked.ts";
import { mailWorkAddress } from "./kinds/mail-work-address.ts";
import { planLinkLooksJob } from "./kinds/plan-link-looks.ts";
import { pullQueue } from "./kinds/pull-queue.ts";
import { readDocumentJob } from "./kinds/read-document.ts";
import { remindSpeakersJob } from "./kinds/remind-speakers.ts";
import { sendOutward } from "./kinds/send-outward.ts";
import { sendWebhookJob } from "./kinds/send-webhook.ts";
import { storyConsentsEnding } from "./kinds/story-consents-ending.ts";
import { sweepEnded } from "./kinds/sweep-ended.ts";
import { sweepFiles } from "./kinds/sweep-files.ts";
import { sweepKeys } from "./kinds/sweep-keys.ts";
import { sweepUnsent } from "./kinds/sweep-unsent.ts";
import { takeMailJob } from "./kinds/take-mail.ts";
import { tellAnnouncementJob } from "./kinds/tell-announcement.ts";
import { tellOfPostJob } from "./kinds/tell-of-post.ts";
import { unansweredQuestions } from "./kinds/unanswered-questions.ts";

/** Every kind of job that the site can do. */
export const jobKinds: readonly RunnableJob[] = [
  dailyNotices,
  mailDailyNotice,
  mailFileBlocked,
  mailFlagNotice,
  mailHandedOver,
  mailPersonAsked,
  mailInvitation,
  mailJoinDeclined,
  mailJoinWaiting,
  mailModerationAnswer,
  mailModerationWaiting,
  makeDigests,
  mailDigest,
  mailNotices,
  tellOfPostJob,
  sendOutward,
  tellAnnouncementJob,
  sendWebhookJob,
  unansweredQuestions,
  mailNewDevice,
  mailPasskeyAdded,
  mailReplyNotice,
  mailSpaceAnswered,
  mailSpaceWaiting,
  mailSignInLink,
  mailSpeakerLink,
  mailWorkAddress,
  mailWordsAsked,
  makeSharedJob,
  forgetBytesJob,
  agendaChanges,
  mailAgendaChanges,
  climbUnseenFlags,
  buildCatalogueJob,
  pullQueue,
  keepCountsJob,
  libraryReviews,
  planLinkLooksJob,
  lookAtLinkJob,
  mailLinkLost,
  mailReviewDue,
  readDocumentJob,
  remindSpeakersJob,
  storyConsentsEnding,
  mailConsentEnds,
  cleanStoryPicture,
  lookAtPostFile,
  takeMailJob,
  answerMailJob,
  exportNetworkJob,
  sweepEnded,
  sweepFiles,
  sweepKeys,
  sweepUnsent,
  checkTrace,
  mailTraceBroken,
  mailGlassBroken,
];
