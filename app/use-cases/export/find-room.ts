import { roomForExport } from "#app/domain/export/room-for-export.ts";
import type { Services } from "#app/services.ts";
import { sumStored } from "#db/queries/export/sum-stored.ts";

/** How many bytes an export needs on the site's own disk, and how many are free. */
export async function findRoom({
  db,
  files,
}: Pick<Services, "db" | "files">): Promise<{ wanted: number; free: number }> {
  return { wanted: roomForExport(await sumStored(db.read)), free: await files.freeBytes() };
}
