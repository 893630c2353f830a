import { isStaff, needsSecondStep } from "#app/domain/people/is-staff.ts";
import { linkLastsMs } from "#app/domain/people/mailed-link.ts";
import { invitation } from "#app/mail/templates/invitation.ts";
import { letInWords } from "#app/mail/templates/let-in.ts";
import { findOpenInvitation } from "#db/queries/invitations.ts";
import { findAcceptedRequest } from "#db/queries/join-requests.ts";
import { findMember } from "#db/queries/members.ts";
import { listRoles } from "#db/queries/sessions.ts";
import { defineJob } from "../job-kind.ts";
import { mintLink } from "../mint-link.ts";
import { sendMail } from "../send-mail.ts";

const days = linkLastsMs.invitation / 86_400_000;

/** To somebody who was invited, or who asked to join and may. One that was taken back meanwhile is not sent. */
export const mailInvitation = defineJob({
  kind: "mail-invitation",
  async work(services, { ids }) {
    const { clock, content, db } = services;
    const now = clock.now();
    const member = await findMember(db.read, ids.memberId);
    if (member === null) return null;
    const open = await findOpenInvitation(db.read, member.id, now);
    if (!member.active && open === null) return null;
    const request = open?.role === null && !member.active ? await findAcceptedRequest(db.read, member.id) : null;
    const to = request?.returnTo ?? "";
    const link = await mintLink(services, { purpose: "invitation", memberId: member.id, to });
    const given = { link, days, network: content.region.settings.networkName };
    const staff =
      open === null
        ? isStaff(await listRoles(db.read, member.id, now))
        : open.role !== null && needsSecondStep(open.role);
    const words = request === null ? invitation({ ...given, codes: staff || member.active }) : letInWords(given);
    await sendMail(services, { to: member.mail, ...words });
    return null;
  },
});
