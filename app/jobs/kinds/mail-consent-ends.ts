import { localDateOf } from "#app/domain/clock/calendar.ts";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { consentStands, newestConsent } from "#app/domain/conference/why-story-not-seen.ts";
import { consentEnds } from "#app/mail/templates/consent-ends.ts";
import { findStoryRow } from "#db/queries/conference/kept-stories.ts";
import { findConsent, listStoryConsents } from "#db/queries/conference/story-consents.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** One mail about one consent that ends; not sent when it was withdrawn or given anew meanwhile. */
export const mailConsentEnds = defineJob({
  kind: "mail-consent-ends",
  async work(services, { ids: { memberId, consentId } }) {
    const { db, clock, calendar, config } = services;
    const member = await findMember(db.read, memberId);
    const consent = await findConsent(db.read, consentId);
    const story = consent === null ? null : await findStoryRow(db.read, consent.storyId);
    if (!member?.active || consent === null || story === null || story.publishedAt === null) return null;
    const newest = newestConsent(await listStoryConsents(db.read, story.id));
    if (newest?.id !== consentId || !consentStands(consent, localDateOf(clock.now(), calendar))) return null;
    const link = `${config.siteUrl}/conferences/${story.conferenceId}/keep/stories/${story.number}`;
    await tellMember(services, member, consentEnds({ link, lastDay: sayLocalDay(consent.untilOn) }));
    return null;
  },
});
