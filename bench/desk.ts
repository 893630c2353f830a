import { benchDelivery } from "./desk/delivery.ts";
import { benchInbox, benchRecord } from "./desk/pages.ts";
import type { DeskPlace, SaidOfDesk } from "./desk/place.ts";
import { openLaidSite } from "./laid-site.ts";
import type { Figure } from "./measure.ts";
import { wantedParts } from "./wanted-parts.ts";

type OfPages = (place: DeskPlace) => Promise<Figure[]>;

const pages: Readonly<Record<string, OfPages>> = { inbox: benchInbox, record: benchRecord };
const names = { inbox: "inbox", record: "record", delivery: "delivery" };

/** The desk at 250 open and 20,000 closed people of one team. `only`: the parts that are wanted; all of them when none is named. */
export async function benchDesk(only: readonly string[] = []): Promise<Figure[]> {
  const wanted = wantedParts(names, only);
  const ofPages = wanted.flatMap((name) => pages[name] ?? []);
  const figures = ofPages.length === 0 ? [] : await benchPages(ofPages);
  return wanted.includes(names.delivery) ? [...figures, ...(await benchDelivery())] : figures;
}

async function benchPages(parts: readonly OfPages[]): Promise<Figure[]> {
  const run = () => Promise.resolve<[string]>(["bench/conference/site-main.ts"]);
  await using laid = await openLaidSite({ name: "desk", lay: "bench/desk/lay-main.ts", run });
  const place = { ...laid, said: laid.said as SaidOfDesk };
  const figures: Figure[] = [];
  for (const measure of parts) figures.push(...(await measure(place)));
  return figures;
}
