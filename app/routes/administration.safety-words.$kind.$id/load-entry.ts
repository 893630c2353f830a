import { data } from "@remix-run/node";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import { confirmationLastsDays, confirmationState } from "#app/domain/region/confirmation-state.ts";
import { isInForce, sameValue, seenOf, withCorrection, type Correction } from "#app/domain/region/correction.ts";
import { entryKinds, findEntry, type EntryPlace } from "#app/domain/region/safety-entry.ts";
import { helplinesInWords } from "#app/domain/region/safety-text.ts";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import type { Services } from "#app/services.ts";
import { listCorrectionsOf } from "#db/queries/safety-corrections.ts";

/** @throws 404 for a place that the content does not have. */
export function placeOf(services: Services, params: { [name: string]: string | undefined }): EntryPlace {
  const kind = entryKinds.find((one) => one === params["kind"]);
  const place = kind === undefined ? null : { kind, id: params["id"] ?? "" };
  if (place === null || findEntry(services.safetyWords.files, place) === null) throw data(null, { status: 404 });
  return place;
}

/** One entry for its page: what people see, what the file says, who said what, and what may be done. */
export async function loadEntry(services: Services, place: EntryPlace) {
  const { db, safetyWords, clock, calendar } = services;
  const filed = findEntry(safetyWords.files, place);
  if (filed === null) throw data(null, { status: 404 });
  const history = await listCorrectionsOf(db.read, place);
  const inForce = history.find((one) => isInForce(one, filed)) ?? null;
  const shown = withCorrection(filed, inForce);
  const { confirmed } = shown;
  const state = confirmationState(confirmed, localDateOf(clock.now(), calendar));
  return {
    place,
    name: filed.name,
    seen: seenOf(inForce, shown),
    value: shown.value,
    filedValue: sameValue(shown.value, filed.value) ? null : filed.value,
    state: shown.value === null ? ("missing" as const) : state,
    confirmed: confirmed && { ...confirmed, goodUntil: plusDays(confirmed.on, confirmationLastsDays) },
    onSite: inForce !== null,
    withdrawn: inForce?.act === "withdrawn",
    canWithdraw:
      place.kind === "helpline" && shown.confirmed !== null && !helplinesInWords.some((id) => id === place.id),
    card: cardOf(services, place),
    history: history.map(historyLine),
  };
}

/** Some words as people see them now, from the copy that every page reads. */
function cardOf(services: Services, { kind, id }: EntryPlace) {
  const { safetyWords, clock, calendar, config } = services;
  const { region, texts } = safetyWords.newest();
  const showing = { live: config.mode === "live", today: localDateOf(clock.now(), calendar) };
  return kind === "safety-text" ? (showSafetyTexts(texts, [id], region, showing)[0] ?? null) : null;
}

function historyLine({ id, act, by, role, at, value, ended }: Correction) {
  return { id, act, by, role, at, value, ended };
}

export type EntryView = Awaited<ReturnType<typeof loadEntry>>;
