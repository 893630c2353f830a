import { base32 } from "#app/domain/people/base32.ts";

export const recoveryCodeCount = 10;
const bytesEach = 7; // 56 bits: twelve letters with the last one cut, shown as ABCD-EFGH-IJK

/** A recovery code from random bytes, in groups that can be written down: "K7QD-2MXA-TCE". */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  return (
    base32(bytes)
      .slice(0, 11)
      .match(/.{1,4}/g) ?? []
  ).join("-");
}

/** What was typed, without spaces and dashes and in capitals; null when it cannot be a recovery code. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z2-7]{11}$/.test(plain) ? plain : null;
}

/** Ten new codes; `randomBytes` is the system's secure source. */
export function newRecoveryCodes(randomBytes: (count: number) => Uint8Array): string[] {
  return Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(randomBytes(bytesEach)));
}
