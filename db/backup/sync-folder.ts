import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes renames last through a power cut. Windows keeps no such promise and refuses to open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
