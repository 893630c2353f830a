import { localDateOf } from "#app/domain/clock/calendar.ts";
import { reviewDue } from "#app/mail/templates/review-due.ts";
import { findReviewDue } from "#db/queries/library/reviews-due.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

/** One mail to an owner about one resource; not sent when somebody has looked at it meanwhile. */
export const mailReviewDue = defineJob({
  kind: "mail-review-due",
  async work(services, { ids }) {
    const { db, clock, calendar, config } = services;
    const member = await findMember(db.read, ids.memberId);
    const number = await findReviewDue(db.read, { ...ids, today: localDateOf(clock.now(), calendar) });
    if (!member?.active || number === null) return null;
    await sendMail(services, {
      to: member.mail,
      ...reviewDue({ link: `${config.siteUrl}/library/${number}/still-right` }),
    });
    return null;
  },
});
