import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { addVersion } from "#app/use-cases/library/add-version.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { findKept } from "#app/use-cases/library/find-kept.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findKnownLink, findLinkUrl, newAddressOf } from "#db/queries/library/links.ts";

type Refusal = { kind: "no-such-resource" } | { kind: "not-moved" };

/**
 * Gives a resource the address that its page said it moved to for good. Whoever does it has looked at the page there and
 * says, as with each version, that nobody can be recognised who has not agreed; where they may not release, it waits.
 * A page that may have changed hands is nowhere to follow before somebody has said that it is right. `to`: the address as
 * it was shown to them; another one by now is refused, and so is one that waits for its release already.
 */
export async function useNewAddress(
  tools: UseCaseTools,
  { viewer, number, to }: { viewer: LibraryViewer; number: number; to: string },
): Promise<Result<{ released: boolean }, Refusal>> {
  const found = await findKept(tools, viewer, number);
  if (found === null) return refuse({ kind: "no-such-resource" });
  const known = await findKnownLink(tools.db, found.row.id);
  const url = await findLinkUrl(tools.db, found.row.id);
  if (known === null || known.state.url !== url || newAddressOf(known) !== to) return refuse({ kind: "not-moved" });
  if (found.versions[0]?.url === to) return refuse({ kind: "not-moved" });
  const content = { kind: "link", url: to } as const;
  const added = await addVersion(tools, { viewer, number, content, why: "The page moved to this address" });
  if (!added.ok) return refuse({ kind: "not-moved" });
  const { version } = added.value;
  const released = await confirmRelease(tools, { viewer, number, version, findings: 0 });
  return ok({ released: released.ok });
}
