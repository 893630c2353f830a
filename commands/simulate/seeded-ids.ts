import type { Ids } from "#app/services.ts";
import type { Dice } from "./make-dice.ts";

/** Ids and bytes that can be repeated, in the form of real ones. For invented people on a temporary database only. */
export function seededIds(dice: Dice): Ids {
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => dice.whole(256));
  return { randomBytes, newId: () => uuidFrom(randomBytes(16)) };
}

function uuidFrom(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
