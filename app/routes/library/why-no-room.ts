import type { Services } from "#app/services.ts";
import { findBytesOfMember } from "#db/queries/library/bytes-of-member.ts";

const roomForTheRest = 500_000_000; // bytes: the site itself must always be able to write

type NoRoom = { kind: "no-room" } | { kind: "over-quota"; mostBytes: number; usedBytes: number };

/** Why files that are about to come cannot be taken, before a byte of them is; null when they can. `coming`: bytes. */
export async function whyNoRoom(
  { db, files, config }: Services,
  memberId: string | null,
  coming: number,
): Promise<NoRoom | null> {
  if ((await files.freeBytes()) < coming + roomForTheRest) return { kind: "no-room" };
  const mostBytes = config.uploads.bytesOfMember;
  const usedBytes = memberId === null ? 0 : await findBytesOfMember(db.read, memberId);
  return usedBytes + coming > mostBytes ? { kind: "over-quota", mostBytes, usedBytes } : null;
}
