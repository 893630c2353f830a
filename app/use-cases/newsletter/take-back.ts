import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { findKept } from "./find-kept.ts";

type BackRefusal = { kind: "no-such-newsletter" } | { kind: "gone" };

/** Until it goes, a facilitator takes a newsletter back: it is a draft again. A draft stays one. */
export async function takeNewsletterBack(
  tools: UseCaseTools,
  { viewer: given, number }: { viewer: LibraryViewer; number: number },
): Promise<Result<null, BackRefusal>> {
  const found = await findKept(tools, given, number);
  if (found === null) return refuse({ kind: "no-such-newsletter" });
  const { newsletter, viewer } = found;
  if (newsletter.state === "gone") return refuse({ kind: "gone" });
  const said = { version: newsletter.version + 1, changedBy: viewer.memberId, changedAt: tools.now };
  await updateNewsletter(tools.db, newsletter.id, { state: "draft", goesOn: null, ...said });
  return ok(null);
}
