import { localDateOf } from "#app/domain/clock/calendar.ts";
import { confirmationState } from "#app/domain/region/confirmation-state.ts";
import type { EntryPlace } from "#app/domain/region/safety-entry.ts";
import { helplinesInWords } from "#app/domain/region/safety-text.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { endCorrection } from "#db/queries/safety-corrections.ts";
import { noteChange } from "./note-change.ts";
import { openEntry, whyMeanwhile, type AskedEntry, type EntryRefusal } from "./open-entry.ts";

export type UndoRefusal = EntryRefusal | { kind: "nothing-to-undo" } | { kind: "would-show-unconfirmed" };

/** What the file says counts again. On a live site not when people would then read what nobody has confirmed. */
export async function undoCorrection(
  tools: UseCaseTools,
  { place, seen, by }: AskedEntry,
): Promise<Result<null, UndoRefusal>> {
  const { db, now, calendar, config, announce } = tools;
  const opened = await openEntry(tools, place);
  if (!opened.ok) return opened;
  const { filed, inForce } = opened.value;
  if (inForce === null) return refuse({ kind: "nothing-to-undo" });
  const meanwhile = whyMeanwhile(opened.value, seen);
  if (meanwhile !== null) return meanwhile;
  const state = confirmationState(filed.confirmed, localDateOf(now, calendar));
  if (config.mode === "live" && state === "not-yet-checked" && isAlwaysShown(place))
    return refuse({ kind: "would-show-unconfirmed" });
  const byName = (await findMember(db, by))?.name ?? null;
  await endCorrection(db, inForce.id, { at: now, byName, why: "undone" });
  await noteChange(tools, by, "safety-words-undone", `${place.kind} ${place.id}`);
  announce({ kind: "safety-words-changed" });
  return ok(null);
}

/** Words, and the numbers in them, have no place that could be left empty; without a council's line a site may not start. */
function isAlwaysShown({ kind, id }: EntryPlace): boolean {
  return kind !== "helpline" || helplinesInWords.some((one) => one === id);
}
