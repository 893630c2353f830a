import { ok, type Result } from "#app/domain/result.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { hasReadSince } from "#db/queries/case-audit.ts";

export type OwnRead = {
  referralId: string;
  by: "person" | "referrer";
  what: "tracking" | "my-data" | "status" | "file";
  /** Tells two browsers apart, and says nothing of either. */
  browser: string;
};

const onceInMs = 60 * 60_000;

/** Keeps that the person, or whoever sent it for them, opened their own page: once an hour for each browser. */
export async function recordOwnRead(tools: UseCaseTools, { browser, ...read }: OwnRead): Promise<Result<null, never>> {
  if (await isOwnReadKept(tools, { browser, ...read })) return ok(null);
  await trace(tools, { ...read, kind: "read", about: browser });
  return ok(null);
}

/** Asked before the act as well, so that a page that loads itself again does not make the writer work. */
export async function isOwnReadKept(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  { browser: about, referralId, by, what }: OwnRead,
): Promise<boolean> {
  return hasReadSince(db, { referralId, by, what, about }, new Date(now.getTime() - onceInMs));
}
