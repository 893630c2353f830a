import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import type { Services } from "#app/services.ts";
import type { Passkey } from "#db/queries/passkeys.ts";
import { passkeySite } from "./passkey-site.ts";

type Member = { id: string; name: string; mail: string };

/** What a browser needs to make a passkey: kept on the device, and used only with the device's lock. */
export async function optionsToAdd({ config, content, ids }: Services, member: Member, held: readonly Passkey[]) {
  return generateRegistrationOptions({
    rpName: content.region.settings.networkName,
    rpID: passkeySite(config).rpId,
    userName: member.mail,
    userDisplayName: member.name,
    userID: new Uint8Array(Buffer.from(member.id)),
    challenge: new Uint8Array(ids.randomBytes(32)),
    attestationType: "none",
    excludeCredentials: held.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser needs to use one. No address is asked for: the device knows whose it is. */
export async function optionsToSignIn({ config, ids }: Services) {
  return generateAuthenticationOptions({
    rpID: passkeySite(config).rpId,
    challenge: new Uint8Array(ids.randomBytes(32)),
    userVerification: "required",
  });
}
