import { joinDeclined } from "#app/mail/templates/join-declined.ts";
import { findJoinRequest } from "#db/queries/join-requests.ts";
import { defineJob } from "../job-kind.ts";
import { sendMail } from "../send-mail.ts";

export const mailJoinDeclined = defineJob({
  kind: "mail-join-declined",
  async work(services, { ids }) {
    const request = await findJoinRequest(services.db.read, ids.requestId);
    if (request?.state !== "declined" || request.reason === null) return null;
    const network = services.content.region.settings.networkName;
    const link = `${services.config.siteUrl}/join`;
    await sendMail(services, { to: request.mail, ...joinDeclined({ reason: request.reason, link, network }) });
    return null;
  },
});
