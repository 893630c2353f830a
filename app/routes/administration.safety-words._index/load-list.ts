import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { Correction } from "#app/domain/region/correction.ts";
import { correctionsInForce } from "#app/domain/region/lay-over.ts";
import { findEntry } from "#app/domain/region/safety-entry.ts";
import type { Services } from "#app/services.ts";
import { listEndedByFile, listOpenCorrections } from "#db/queries/safety-corrections.ts";
import { listedEntries } from "../administration/entries-to-confirm.ts";

/** Everything that keeps people safe, what of it is laid over the files, and what a change of a file ended. */
export async function loadList(services: Services) {
  const { db, safetyWords } = services;
  const inForce = correctionsInForce(safetyWords.files, await listOpenCorrections(db.read));
  const over = (kind: string, id: string) => inForce.some(({ place }) => place.kind === kind && place.id === id);
  const entries = listedEntries(services).map((entry) => ({ ...entry, onSite: over(entry.kind, entry.id) }));
  const ended = (await listEndedByFile(db.read)).filter(
    (correction) => !over(correction.place.kind, correction.place.id) && !isConfirmedSince(correction, services),
  );
  return { entries, ended: namedOnce(ended, services) };
}

/** The file's new value was confirmed in the file itself, on the day of the change or later. */
function isConfirmedSince({ place, ended }: Correction, { safetyWords, calendar }: Services): boolean {
  const confirmed = findEntry(safetyWords.files, place)?.confirmed ?? null;
  return confirmed !== null && ended !== null && confirmed.on >= localDateOf(ended.at, calendar);
}

function namedOnce(corrections: readonly Correction[], { safetyWords }: Services) {
  const names = new Map(
    corrections.map(({ place, by, on }) => {
      const to = `/administration/safety-words/${place.kind}/${place.id}`;
      return [to, { to, by, on, name: findEntry(safetyWords.files, place)?.name ?? place.id }];
    }),
  );
  return [...names.values()];
}
