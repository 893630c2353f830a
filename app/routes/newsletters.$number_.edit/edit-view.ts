import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { sayItemKind } from "#app/domain/newsletter/say-item.ts";
import type { Services } from "#app/services.ts";
import { listItemRows, type Newsletter } from "#db/queries/newsletter/newsletters.ts";
import { listShownItems } from "#db/queries/newsletter/shown-items.ts";
import { listWorthTelling } from "#db/queries/newsletter/worth-telling.ts";
import { itemsView } from "./items-view.ts";

const lookBackMs = 21 * 86_400_000;

/** A draft as its form shows it: what stands in it, and what came lately and is not in it. */
export async function editView(services: Services, viewer: LibraryViewer, newsletter: Newsletter) {
  const { db, calendar } = services;
  const { now } = viewer;
  const { id, number, title, intro, version } = newsletter;
  const shown = await listShownItems(db.read, viewer, id);
  const items = await itemsView(services, viewer, shown);
  const since = new Date(now.getTime() - lookBackMs);
  const fresh = await listWorthTelling(db.read, viewer, { since, today: localDateOf(now, calendar) });
  const choices = fresh
    .filter(({ to }) => items.every((item) => item.to !== to))
    .map((one) => ({ value: one.to, label: `${sayItemKind(one)}: ${one.title}` }));
  const lost = (await listItemRows(db.read, id)).length - items.length;
  return { number, title, intro, version, items, lost, choices, address: "" };
}
