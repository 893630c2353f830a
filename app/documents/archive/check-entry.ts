import { extname } from "node:path/posix";
import type { Entry } from "yauzl";
import { DocumentRefused } from "../document-refused.ts";
import type { ArchiveLimits } from "./open-archive.ts";

const archives = new Set([".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".tar", ".jar", ".cab", ".iso", ".zst"]);
const macros =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|Basic\/.+|Scripts\/.+)$|\.(docm|dotm|pptm|potm|ppsm|xlsm|xltm|xlam)$/i;
const programs = /\.(exe|dll|msi|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|swf)$/i;
const symbolicLink = 0o120000;
const fileKind = 0o170000;
const largeBytes = 10_000_000;

/** One entry of an archive's directory, before it is unpacked. @throws DocumentRefused */
export function checkEntry(entry: Entry, limits: ArchiveLimits): void {
  const name = entry.fileName;
  if (entry.isEncrypted()) throw new DocumentRefused("encrypted");
  if (((entry.externalFileAttributes >>> 16) & fileKind) === symbolicLink) throw new DocumentRefused("unsafe-name");
  if (isUnsafe(name)) throw new DocumentRefused("unsafe-name");
  if (macros.test(name) || programs.test(name)) throw new DocumentRefused("macros");
  if (archives.has(extname(name).toLowerCase())) throw new DocumentRefused("nested-archive");
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > largeBytes && uncompressedSize > compressedSize * limits.ratio)
    throw new DocumentRefused("ratio", limits.ratio);
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes("..");
}
