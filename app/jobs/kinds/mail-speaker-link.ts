import { localDateOf } from "#app/domain/clock/calendar.ts";
import { sayDayAndYear } from "#app/domain/clock/say-date.ts";
import { speakerLinkEnds } from "#app/domain/conference/speaker-link.ts";
import { speakerLink } from "#app/mail/templates/speaker-link.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { keepSpeakerLink } from "#app/use-cases/conference/speaker-link-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listDecksIn } from "#db/queries/conference/decks.ts";
import { findSpeaking } from "#db/queries/conference/speaker-links.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/**
 * A speaker's link to one session, made as the mail is sent: its secret is in the mail and nowhere else. A request for
 * leave is not sent when it was given meanwhile, and no mail goes to somebody who speaks there no more.
 */
export const mailSpeakerLink = defineJob({
  kind: "mail-speaker-link",
  async work(services, { ids: { sessionId, speakerId, why } }) {
    const { db, clock, calendar, config } = services;
    const now = clock.now();
    const speaking = await findSpeaking(db.read, { sessionId, speakerId });
    if (speaking === null || speaking.speaker.email === "") return null;
    const decks = await listDecksIn(db.read, sessionId);
    if (why === "permission" && decks.every(({ permission }) => permission !== null)) return null;
    const token = makeToken(services.ids.randomBytes);
    const kept = await perform(services, keepSpeakerLink, { sessionId, speakerId, tokenHash: hashToken(token) });
    if (!kept.ok) return null;
    const { session, conference } = speaking;
    const words = speakerLink({
      link: `${config.siteUrl}/speak/${token}`,
      conference: conference.name,
      until: sayDayAndYear(speakerLinkEnds(session, now, calendar), calendar),
      asks: why === "permission",
      past: session.day < localDateOf(now, calendar),
    });
    await sendMail(services, { to: speaking.speaker.email, ...words });
    return null;
  },
});
