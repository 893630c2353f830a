import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { nextNewsletterDay } from "#app/domain/newsletter/newsletter-day.ts";
import { whyNotReady } from "#app/domain/newsletter/why-newsletter-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findReadyNewsletter, updateNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { findKept } from "./find-kept.ts";

type Which = { viewer: LibraryViewer; number: number; version: number };

export type ReadyRefusal =
  | { kind: "no-such-newsletter" }
  | { kind: "no-draft" }
  | { kind: "changed-meanwhile" }
  | { kind: "needs"; what: "title" | "intro" }
  | { kind: "another-waits"; number: number };

/** A facilitator says that a draft may go, as they saw it. It goes with the digests of the next Monday. */
export async function makeNewsletterReady(tools: UseCaseTools, which: Which): Promise<Result<null, ReadyRefusal>> {
  const { db, now, calendar } = tools;
  const found = await findKept(tools, which.viewer, which.number);
  if (found === null) return refuse({ kind: "no-such-newsletter" });
  const { newsletter, viewer } = found;
  if (newsletter.state !== "draft") return refuse({ kind: "no-draft" });
  if (newsletter.version !== which.version) return refuse({ kind: "changed-meanwhile" });
  const what = whyNotReady(newsletter);
  if (what !== null) return refuse({ kind: "needs", what });
  const waiting = await findReadyNewsletter(db);
  if (waiting !== null) return refuse({ kind: "another-waits", number: waiting.number });
  const said = { version: newsletter.version + 1, changedBy: viewer.memberId, changedAt: now };
  await updateNewsletter(db, newsletter.id, { state: "ready", goesOn: nextNewsletterDay(now, calendar), ...said });
  return ok(null);
}
