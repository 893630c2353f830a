import { execFileSync } from "node:child_process";
import type { SiteProcess } from "#test/support/site-process.ts";

/** No file of the site may grow past this many bytes: to a program that is what a full disk is. */
export function leaveRoom(site: SiteProcess, bytes: number | "unlimited"): void {
  execFileSync("prlimit", [`--pid=${site.process.pid}`, `--fsize=${bytes}:unlimited`]);
}

/** The site may have no more files and lines open than these. @returns what lets it have as many as before. */
export function leaveFiles(site: SiteProcess, most: number): () => void {
  const set = (soft: string) => execFileSync("prlimit", [`--pid=${site.process.pid}`, `--nofile=${soft}:`]);
  const of = ["--nofile", "--noheadings", "--output=SOFT"];
  const before = execFileSync("prlimit", [`--pid=${site.process.pid}`, ...of], { encoding: "utf8" }).trim();
  set(String(most));
  return () => void set(before);
}
