import { passkeyAdded } from "#app/mail/templates/passkey-added.ts";
import { findMember } from "#db/queries/members.ts";
import { findPasskey } from "#db/queries/passkeys.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

/** Tells a member of a passkey that was added. One that was taken away meanwhile needs no mail. */
export const mailPasskeyAdded = defineJob({
  kind: "mail-passkey-added",
  async work(services, { ids }) {
    const member = await findMember(services.db.read, ids.memberId);
    const passkey = await findPasskey(services.db.read, ids.passkeyId);
    if (!member?.active || passkey === null) return null;
    await tellMember(services, member, passkeyAdded({ link: `${services.config.siteUrl}/account/passkeys` }));
    return null;
  },
});
