import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { readItemAddress } from "#app/domain/newsletter/newsletter-item.ts";
import { sayItemKind } from "#app/domain/newsletter/say-item.ts";
import type { Services } from "#app/services.ts";
import { findItem } from "#db/queries/newsletter/find-item.ts";

/** An item in the form: its address, and what it is. Without words: it is not there, or not open to readers. */
export type FormItem = { to: string; says: string | null; why: string };

/** What stands at these addresses for a facilitator, in words. */
export async function itemsView(
  { db }: Services,
  viewer: LibraryViewer,
  items: readonly { to: string; why: string }[],
): Promise<FormItem[]> {
  const shown: FormItem[] = [];
  for (const { to, why } of items) {
    const address = readItemAddress(to);
    const found = address === null ? null : await findItem(db.read, viewer, address);
    shown.push({ to, why, says: found === null ? null : `${sayItemKind(found.item)}: ${found.item.title}` });
  }
  return shown;
}
