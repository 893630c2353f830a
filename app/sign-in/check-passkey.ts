import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Config } from "#app/config.ts";
import type { Passkey } from "#db/queries/passkeys.ts";
import { passkeySite } from "./passkey-site.ts";

export type MadePasskey = Pick<Passkey, "id" | "publicKey" | "counter" | "transports" | "backedUp" | "aaguid">;

/** What a browser sent back after making a passkey, or null when it is not for us, not for this challenge, or without the device's lock. */
export async function checkMade(config: Config, challenge: string, answer: string): Promise<MadePasskey | null> {
  const site = passkeySite(config);
  const checked = await unlessBroken(async () =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
    }),
  );
  if (!checked?.verified) return null;
  const { credential, credentialBackedUp, aaguid } = checked.registrationInfo;
  const { id, publicKey, counter, transports = [] } = credential;
  return { id, publicKey, counter, transports, backedUp: credentialBackedUp, aaguid };
}

/** The id of the passkey that a browser used; null when it is none. */
export function passkeyIdOf(answer: string): string | null {
  try {
    const { id } = JSON.parse(answer) as { id?: unknown };
    return typeof id === "string" && id.length <= 1400 ? id : null;
  } catch {
    return null;
  }
}

/** What a browser signed with a passkey: its next counter and whether it is backed up, or null when it is not right. */
export async function checkUsed(
  config: Config,
  challenge: string,
  given: { answer: string; passkey: Passkey },
): Promise<{ counter: number; backedUp: boolean } | null> {
  const site = passkeySite(config);
  const { id, publicKey, counter, transports } = given.passkey;
  const checked = await unlessBroken(async () =>
    verifyAuthenticationResponse({
      response: JSON.parse(given.answer) as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id,
        publicKey: new Uint8Array(publicKey),
        counter,
        transports: transports as AuthenticatorTransport[],
      },
    }),
  );
  if (!checked?.verified || !checked.authenticationInfo.userVerified) return null;
  const { newCounter, credentialBackedUp } = checked.authenticationInfo;
  return { counter: newCounter, backedUp: credentialBackedUp };
}

/** The library throws on anything that is not right: for us that is one more wrong answer. */
async function unlessBroken<Checked>(check: () => Promise<Checked>): Promise<Checked | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}
