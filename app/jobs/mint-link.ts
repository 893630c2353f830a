import type { LinkPurpose } from "#app/domain/people/mailed-link.ts";
import { ownAddress } from "#app/domain/people/own-address.ts";
import type { Services } from "#app/services.ts";
import { hashToken, makeToken } from "#app/sign-in/token.ts";
import { perform } from "#app/use-cases/perform.ts";
import { keepMailedLink } from "#app/use-cases/sign-in/keep-mailed-link.ts";

const pages: Readonly<Record<LinkPurpose, string>> = {
  "sign-in": "/sign-in/",
  invitation: "/sign-in/",
  "work-address": "/work-address/",
};

/**
 * Makes a link for one mail, as the mail is sent: the secret is in the mail and nowhere else. `to` is the page of our own
 * that it leads back to.
 */
export async function mintLink(
  services: Services,
  input: { purpose: LinkPurpose; memberId?: string; referralId?: string; to?: string },
): Promise<string> {
  const token = makeToken(services.ids.randomBytes);
  await perform(services, keepMailedLink, {
    tokenHash: hashToken(token),
    purpose: input.purpose,
    memberId: input.memberId ?? null,
    referralId: input.referralId ?? null,
  });
  const to = ownAddress(input.to);
  return `${services.config.siteUrl}${pages[input.purpose]}${token}${to === null ? "" : `?to=${encodeURIComponent(to)}`}`;
}
