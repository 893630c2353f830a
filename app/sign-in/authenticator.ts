import { Secret, TOTP } from "otpauth";

const digits = 6;
const period = 30; // seconds: what every authenticator app expects

/**
 * Checks a six-figure code of an authenticator app, one half minute to either side allowed for phones that are off.
 * @returns the half minute that the code belongs to, so that it can be used up, or null when it is wrong.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), digits, period, timestamp, window: 1 });
  return delta === null ? null : stepAt(now) + delta;
}

/** The code that works now. After it was used, the next one, which works already; null when that was used as well. */
export function usableCode(given: { secret: string; lastUsedStep: number | null }, now: Date): string | null {
  const step = Math.max(stepAt(now), (given.lastUsedStep ?? 0) + 1);
  if (step > stepAt(now) + 1) return null;
  return TOTP.generate({ secret: Secret.fromBase32(given.secret), digits, period, timestamp: step * period * 1000 });
}

/** The address that an authenticator app reads from the square code. */
export function authenticatorAddress(given: { secret: string; mail: string; network: string }): string {
  return new TOTP({ issuer: given.network, label: given.mail, secret: given.secret, digits, period }).toString();
}

function stepAt(now: Date): number {
  return TOTP.counter({ period, timestamp: now.getTime() });
}
