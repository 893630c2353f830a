import type { JobKindName } from "#app/domain/jobs/job-ids.ts";

const words: Readonly<Partial<Record<JobKindName, string>>> = {
  "mail-sign-in-link": "Mail with a sign-in link",
  "mail-invitation": "Mail with an invitation",
  "mail-work-address": "Mail to confirm a referrer's work address",
  "mail-reply-notice": "Mail that a reply is waiting",
  "mail-flag-notice": "Mail about a flag",
  "mail-daily-notice": "Mail of the morning",
  "daily-notices": "Preparing the mails of the morning",
  "sweep-ended": "Removing what has ended",
};

/** What a job does, for administrators; a kind without words of its own is shown by its code. */
export function jobWords(kind: string): string {
  return words[kind as JobKindName] ?? kind;
}
