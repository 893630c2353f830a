import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findKnownLink, putLinkState } from "#db/queries/library/links.ts";

/** Somebody has looked at a page that had changed and says that it is right: from now on it is what we saw last. */
export async function takeLinkAsMeant({ db }: UseCaseTools, resourceId: string): Promise<void> {
  const known = await findKnownLink(db, resourceId);
  if (known?.state.state !== "changed") return;
  await putLinkState(db, { ...known.state, state: "opened", meantId: known.last.id });
}
