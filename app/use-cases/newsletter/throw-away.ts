import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { findKept } from "./find-kept.ts";

/** A facilitator throws a draft away. One that waits to go is taken back first. */
export async function throwNewsletterAway(
  tools: UseCaseTools,
  which: { viewer: LibraryViewer; number: number; version: number },
): Promise<Result<null, { kind: "no-such-newsletter" | "no-draft" | "changed-meanwhile" }>> {
  const found = await findKept(tools, which.viewer, which.number);
  if (found === null) return refuse({ kind: "no-such-newsletter" });
  if (found.newsletter.state !== "draft") return refuse({ kind: "no-draft" });
  if (found.newsletter.version !== which.version) return refuse({ kind: "changed-meanwhile" });
  await removeNewsletter(tools.db, found.newsletter.id);
  return ok(null);
}
