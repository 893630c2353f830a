import type { JobKindName } from "#app/domain/jobs/job-ids.ts";

const words: Readonly<Record<JobKindName, string>> = {
  "mail-space-waiting": "Mail that somebody asks to come into a space",
  "mail-space-answered": "Mail with the answer to coming into a space",
  "mail-moderation-waiting": "Mail that posts wait to be looked at",
  "mail-moderation-answer": "Mail with what became of a post or a report",
  "mail-sign-in-link": "Mail with a sign-in link",
  "mail-passkey-added": "Mail that a passkey was added",
  "mail-new-device": "Mail about a sign-in on a new device",
  "mail-join-waiting": "Mail that somebody asks to join",
  "mail-join-declined": "Mail that a request to join was declined",
  "mail-invitation": "Mail with an invitation",
  "mail-work-address": "Mail to confirm a referrer's work address",
  "mail-reply-notice": "Mail that a reply is waiting",
  "mail-flag-notice": "Mail about a flag",
  "mail-daily-notice": "Mail of the morning",
  "mail-file-blocked": "Mail about a file that the scanner kept back",
  "build-catalogue": "Making the small search index of what everyone may see",
  "mail-review-due": "Mail that a resource is due to be looked at",
  "keep-counts": "Adding up how often resources were opened",
  "plan-link-looks": "Finding links that are due to be looked at",
  "look-at-link": "Looking at a link of the library",
  "mail-link-lost": "Mail that a link is probably gone, or may have changed hands",
  "library-reviews": "Finding resources that are due to be looked at",
  "mail-speaker-link": "Mail to a speaker with the link to their slides",
  "remind-speakers": "Reminding speakers who were asked for permission",
  "agenda-changes": "Finding members whose agenda has changed",
  "mail-agenda-changes": "Mail about changes to an agenda",
  "story-consents-ending": "Finding consents to stories that end soon",
  "mail-consent-ends": "Mail that a consent to a story ends soon",
  "clean-story-picture": "Scanning and cleaning the picture of a story",
  "read-document": "Scanning and reading a file",
  "sweep-files": "Removing files that nothing names",
  "daily-notices": "Preparing the mails of the morning",
  "sweep-ended": "Removing what has ended",
  "sweep-unsent": "Removing what was not sent",
  "sweep-keys": "Removing the keys of what is erased",
  "pull-queue": "Giving free places to those who wait",
  "climb-flags": "Telling others of a flag that nobody has seen",
};

/** What a job does, for administrators. A kind that only older code knew is shown by its code. */
export function jobWords(kind: string): string {
  return Object.hasOwn(words, kind) ? words[kind as JobKindName] : kind;
}
