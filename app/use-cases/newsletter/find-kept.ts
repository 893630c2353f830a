import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { mayDo } from "#app/domain/people/may-do.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findNewsletter, type Newsletter } from "#db/queries/newsletter/newsletters.ts";

export type NewsletterKeeper = LibraryViewer & { memberId: string };

/** Facilitators of the whole network keep newsletters: a role for one space or place does not reach them. */
export function keepsNewsletters(viewer: LibraryViewer): viewer is NewsletterKeeper {
  return viewer.memberId !== null && mayDo(viewer, "moderate");
}

/** A newsletter and whoever keeps it, at this minute; null for anybody else's. */
export async function findKept(
  { db, now }: Pick<UseCaseTools, "db" | "now">,
  given: LibraryViewer,
  number: number,
): Promise<{ newsletter: Newsletter; viewer: NewsletterKeeper } | null> {
  const viewer = { ...given, now };
  const newsletter = keepsNewsletters(viewer) ? await findNewsletter(db, number) : null;
  return newsletter === null || !keepsNewsletters(viewer) ? null : { newsletter, viewer };
}
