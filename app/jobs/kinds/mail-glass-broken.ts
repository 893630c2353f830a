import { sayDayAndTime } from "#app/domain/clock/say-date.ts";
import { glassBroken } from "#app/mail/templates/glass-broken.ts";
import { findGlassToTell } from "#db/queries/broken-glass.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** Tells a lead or a duty coordinator that an administrator opened a record. Never held back, and without a word of the reason. */
export const mailGlassBroken = defineJob({
  kind: "mail-glass-broken",
  async work(services, { ids }) {
    const { db, config, calendar } = services;
    const member = await findMember(db.read, ids.memberId);
    const glass = await findGlassToTell(db.read, ids.glassId);
    if (!member?.active || glass === null) return null;
    const [from, until] = [sayDayAndTime(glass.at, calendar), sayDayAndTime(glass.until, calendar)];
    await sendMail(services, {
      to: member.mail,
      ...glassBroken({ link: `${config.siteUrl}/desk/opened`, from, until }),
    });
    return null;
  },
});
