import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { readItemAddress } from "#app/domain/newsletter/newsletter-item.ts";
import {
  whyDraftNot,
  type NewsletterProblem,
  type NewsletterWords,
} from "#app/domain/newsletter/why-newsletter-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findItem, type ItemIds } from "#db/queries/newsletter/find-item.ts";
import { replaceItems, updateNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { findKept } from "./find-kept.ts";

export type SaveNewsletter = { viewer: LibraryViewer; number: number; version: number } & NewsletterWords;

export type SaveRefusal =
  | NewsletterProblem
  | { kind: "no-such-newsletter" }
  | { kind: "no-draft" }
  | { kind: "no-such-item"; to: string }
  | { kind: "changed-meanwhile"; version: number };

/**
 * A facilitator keeps a draft as the form has it. When another wrote meanwhile nothing is written over: both texts are
 * shown. What is pointed at must be there, and open to them as readers. Whatever is named twice stands once.
 */
export async function saveNewsletter(
  tools: UseCaseTools,
  { viewer: given, number, version, title, intro, items }: SaveNewsletter,
): Promise<Result<null, SaveRefusal>> {
  const { db, now } = tools;
  const found = await findKept(tools, given, number);
  if (found === null) return refuse({ kind: "no-such-newsletter" });
  const { newsletter, viewer } = found;
  if (newsletter.state !== "draft") return refuse({ kind: "no-draft" });
  if (newsletter.version !== version) return refuse({ kind: "changed-meanwhile", version: newsletter.version });
  const problem = whyDraftNot({ title, intro, items });
  if (problem !== null) return refuse(problem);
  const rows = new Map<string, ItemIds & { why: string; sentTitle: null }>();
  for (const { to, why } of items) {
    const address = readItemAddress(to);
    const open = address === null ? null : await findItem(db, viewer, address);
    if (open === null) return refuse({ kind: "no-such-item", to });
    if (!rows.has(open.item.id)) rows.set(open.item.id, { ...open.ids, why, sentTitle: null });
  }
  await replaceItems(db, newsletter.id, [...rows.values()]);
  const change = { title, intro, version: version + 1, changedBy: viewer.memberId, changedAt: now };
  await updateNewsletter(db, newsletter.id, change);
  return ok(null);
}
