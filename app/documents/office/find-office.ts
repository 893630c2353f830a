import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

/** LibreOffice's program: the one that was named, else the first on the PATH, else null. It is never needed. */
export async function findOffice(named: string | null, searchPath: string): Promise<string | null> {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  const candidates = named === null ? folders.flatMap((folder) => names.map((name) => join(folder, name))) : [named];
  for (const candidate of candidates) if (await mayRun(candidate)) return candidate;
  return null;
}

async function mayRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
