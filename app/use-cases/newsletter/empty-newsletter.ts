import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { listItemRows, replaceItems, updateNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { findKept } from "./find-kept.ts";

/**
 * A facilitator takes the words of a newsletter that has gone out of the archive for good: its title, its introduction and
 * the lines about its items. Who did so and why stays. Mails that went out before are not called back.
 */
export async function emptyNewsletter(
  tools: UseCaseTools,
  { viewer: given, number, why }: { viewer: LibraryViewer; number: number; why: string },
): Promise<Result<null, { kind: "no-such-newsletter" | "not-gone" | "why-needed" }>> {
  const { db, now } = tools;
  const found = await findKept(tools, given, number);
  if (found === null) return refuse({ kind: "no-such-newsletter" });
  const { newsletter, viewer } = found;
  if (newsletter.state !== "gone") return refuse({ kind: "not-gone" });
  if (why.trim() === "") return refuse({ kind: "why-needed" });
  if (newsletter.emptiedAt !== null) return ok(null);
  const items = await listItemRows(db, newsletter.id);
  await replaceItems(
    db,
    newsletter.id,
    items.map((item) => ({ ...item, why: "" })),
  );
  const said = { emptiedBy: viewer.memberId, emptiedAt: now, emptiedWhy: why.trim(), version: newsletter.version + 1 };
  await updateNewsletter(db, newsletter.id, { title: "", intro: "", ...said });
  return ok(null);
}
