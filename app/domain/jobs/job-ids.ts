/**
 * Every kind of job and the names of the ids it carries. Ids only: what a mail says, and whether it may still be sent, is
 * found out when the job runs. A new kind is a line here and a file in app/jobs/kinds.
 */
const namesOfIds = {
  "mail-sign-in-link": ["memberId", "to"],
  "mail-passkey-added": ["memberId", "passkeyId"],
  "mail-new-device": ["memberId", "tokenHash"],
  "mail-join-waiting": ["memberId"],
  "mail-join-declined": ["requestId"],
  "mail-space-waiting": ["memberId"],
  "mail-space-answered": ["spaceId", "memberId"],
  "tell-of-post": ["threadId", "post"],
  "mail-notices": ["memberId"],
  "send-webhook": ["webhookId", "threadId", "post"],
  "make-digests": [],
  "mail-digest": ["memberId", "digestId"],
  "unanswered-questions": [],
  "mail-moderation-waiting": ["memberId"],
  "mail-moderation-answer": ["memberId", "about", "id"],
  "mail-invitation": ["memberId"],
  "mail-work-address": ["referralId"],
  "mail-reply-notice": ["referralId"],
  "send-outward": ["outwardId"],
  "mail-flag-notice": ["memberId", "referralId"],
  "mail-handed-over": ["memberId"],
  "mail-person-asked": ["memberId"],
  "mail-daily-notice": ["memberId", "day"],
  "daily-notices": [],
  "mail-file-blocked": ["memberId", "fileId"],
  "mail-review-due": ["memberId", "resourceId"],
  "library-reviews": [],
  "mail-speaker-link": ["sessionId", "speakerId", "why"],
  "remind-speakers": [],
  "plan-link-looks": [],
  "look-at-link": ["resourceId"],
  "mail-link-lost": ["memberId", "resourceId"],
  "agenda-changes": [],
  "mail-agenda-changes": ["memberId"],
  "story-consents-ending": [],
  "mail-consent-ends": ["memberId", "consentId"],
  "clean-story-picture": ["storyId", "storedId", "mediaType"],
  "keep-counts": [],
  "read-document": ["fileId"],
  "look-at-post-file": ["postId", "position"],
  "build-catalogue": [],
  "mail-words-asked": ["memberId", "sharingId"],
  "make-shared": ["sharingId"],
  "tell-announcement": ["announcementId"],
  "forget-bytes": ["storedId"],
  "export-network": ["memberId"],
  "take-mail": ["mailId"],
  "answer-mail": ["mailId"],
  "sweep-files": [],
  "sweep-ended": [],
  "pull-queue": [],
  "climb-flags": [],
  "sweep-keys": [],
  "sweep-unsent": [],
  "check-trace": [],
  "mail-trace-broken": ["memberId"],
  "mail-glass-broken": ["memberId", "glassId"],
} as const satisfies Record<string, readonly string[]>;

export type JobKindName = keyof typeof namesOfIds;

export type JobIds = { [Kind in JobKindName]: Record<(typeof namesOfIds)[Kind][number], string> };

/** Whether ids that were read back are all that a kind of job needs. */
export function hasIdsOf<Kind extends JobKindName>(
  kind: Kind,
  ids: Readonly<Record<string, string>>,
): ids is JobIds[Kind] {
  return namesOfIds[kind].every((name) => ids[name] !== undefined);
}
