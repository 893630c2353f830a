import type { AppLoadContext } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { Services } from "#app/services.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { Chosen } from "#app/use-cases/desk/act-on-many.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { listLabels } from "#db/queries/labels.ts";
import { listLinkWorkers } from "#db/queries/teams.ts";
import { viewsOf } from "../desk._index/load-desk.ts";

export type ChosenView = { reference: string; version: number; shownReference: string; called: string; owner: string };
type Choice = { value: string; label: string };

export type BulkView = {
  back: string; // the list that they were chosen in, as an address says it
  chosen: ChosenView[];
  lost: number; // chosen, and not theirs to see any more
  workers: Choice[];
  labels: Choice[];
};

/** Those that were chosen, as far as the member may see them, and to whom or what they can go. Who waits comes first. */
export async function loadBulk(context: AppLoadContext, chosen: readonly Chosen[], back: string) {
  const { services } = context;
  const viewer = viewerOf(context);
  return services.db.snapshot(async (db) => {
    const cases = await caseloadOf(db, viewer, services.calendar).list(chosen.map(({ reference }) => reference));
    const waitFirst = [...cases].sort((a, b) => held(a) - held(b));
    const views = await viewsOf(context, db, waitFirst, viewer);
    const versions = new Map(chosen.map(({ reference, version }) => [reference, version]));
    const teamIds = [...new Set(cases.flatMap(({ referral }) => referral.teamId ?? []))];
    const { workers, names } = await workersOf(db, teamIds, localDateOf(viewer.now, services.calendar));
    const labels = await listLabels(db, teamIds);
    const view: BulkView = {
      back,
      chosen: views.map(({ reference, shownReference, called, owner }) => {
        return { reference, version: versions.get(reference) ?? 0, shownReference, called, owner };
      }),
      lost: chosen.length - views.length,
      workers,
      labels: labels.map(({ id, name }) => ({ value: id, label: name })),
    };
    const all = new Map([...names, ...labels.map(({ id, name }) => [id, name] as const)]);
    return { view, nameOf: (id: string) => all.get(id) ?? "Somebody else" };
  });
}

/** Places that come free are filled from the queue: whoever waits is seen to before anybody is moved. */
function held({ referral }: { referral: { workerId: string | null } }): number {
  return referral.workerId === null ? 0 : 1;
}

async function workersOf(db: Services["db"]["read"], teamIds: string[], today: string) {
  const all = (await listLinkWorkers(db, teamIds, today)).filter(({ active }) => active);
  const byName = [...all].sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
  return {
    workers: byName.map(({ memberId: value, name, openCount, capacity }) => {
      return { value, label: `${name} (${openCount} of ${capacity} places taken)` };
    }),
    names: all.map(({ memberId, name }) => [memberId, name] as const),
  };
}
