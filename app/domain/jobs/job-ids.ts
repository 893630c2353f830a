/**
 * Every kind of job and the ids it carries. Ids only: what a mail says, and whether it may still be sent, is found out
 * when the job runs. A new kind is a line here and a file in app/jobs/kinds.
 */
export type JobIds = {
  "mail-sign-in-link": { memberId: string };
  "mail-invitation": { memberId: string };
  "mail-work-address": { referralId: string };
  "mail-reply-notice": { referralId: string };
  "mail-flag-notice": { memberId: string; referralId: string };
  "mail-daily-notice": { memberId: string; day: string };
  "daily-notices": NoIds;
  "sweep-ended": NoIds;
  "pull-queue": NoIds;
  "climb-flags": NoIds;
  "sweep-keys": NoIds;
  "sweep-unsent": NoIds;
};

export type NoIds = Record<string, never>;

export type JobKindName = keyof JobIds;
