import { join } from "node:path";
import { withoutPrivateParts } from "#app/documents/without-private-parts.ts";
import { usualLimits } from "#app/domain/documents/document-limits.ts";
import { pictureTypeOf } from "#app/domain/documents/file-types.ts";
import { openWorkFolder } from "#app/files/open-work-folder.ts";
import type { ArrivedFile } from "#app/files/receive-file.ts";
import type { Services } from "#app/services.ts";
import { storeCopy } from "./work-folder.ts";

/**
 * A picture drawn anew without what its camera wrote beside it, such as the place. @returns null for what is no picture;
 * "unreadable" for one that cannot be drawn, of which nothing can be given to anybody.
 */
export async function copyPicture(
  { files, config }: Pick<Services, "files" | "config">,
  { storedId, mediaType }: { storedId: string; mediaType: string },
): Promise<ArrivedFile | "unreadable" | null> {
  const type = pictureTypeOf(mediaType);
  if (type === null) return null;
  await using folder = await openWorkFolder(config.dataDir);
  const to = join(folder.path, "picture");
  const made = await withoutPrivateParts(files.pathOf(storedId), { mediaType: type, limits: usualLimits, to });
  return made.ok ? storeCopy(files, to) : "unreadable";
}
