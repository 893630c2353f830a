import type { LinkWorker } from "#app/domain/people/staff.ts";
import { refuse } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";

/** What an administrator says about how a link worker works. */
export type WorkerDetails = Pick<
  LinkWorker,
  | "acceptsNew"
  | "workingDays"
  | "capacity"
  | "languages"
  | "signsBsl"
  | "gender"
  | "specialisms"
  | "stepFree"
  | "homeVisits"
>;

export type WorkerRefusal =
  | { kind: "capacity-out-of-range" }
  | { kind: "no-working-day" }
  | { kind: "no-such-language" }
  | { kind: "no-such-need" };

export const mostPeopleAtOnce = 500;

/** Why a link worker may not work as described. */
export function whyWorkerNot(
  { content: { region } }: UseCaseTools,
  worker: WorkerDetails,
): { ok: false; refusal: WorkerRefusal } | null {
  const { capacity, workingDays, languages, specialisms } = worker;
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > mostPeopleAtOnce)
    return refuse({ kind: "capacity-out-of-range" });
  if (workingDays.length === 0) return refuse({ kind: "no-working-day" });
  const known = new Set(region.languages.map(({ code }) => code).filter((code) => code !== region.settings.language));
  if (languages.some((code) => !known.has(code))) return refuse({ kind: "no-such-language" });
  if (specialisms.some((id) => !region.needs.some((need) => need.id === id))) return refuse({ kind: "no-such-need" });
  return null;
}
