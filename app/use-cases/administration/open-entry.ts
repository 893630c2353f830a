import { localDateOf } from "#app/domain/clock/calendar.ts";
import { isInForce, sameValue, seenOf, withCorrection, type Correction } from "#app/domain/region/correction.ts";
import { findEntry, type EntryPlace, type EntryValue, type SafetyEntry } from "#app/domain/region/safety-entry.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { endCorrection, findOpenCorrection, insertCorrection } from "#db/queries/safety-corrections.ts";
import { noteChange, type AdminAct } from "./note-change.ts";

/** What every act on an entry is asked with. `seen` is what the form was filled in from. */
export type AskedEntry = { place: EntryPlace; seen: string; by: string };

export type EntryRefusal = { kind: "no-such-entry" } | { kind: "changed-meanwhile" };

/** An entry as the file has it and as people see it; `open` is the correction that nobody has ended, in force or not. */
export type OpenedEntry = {
  filed: SafetyEntry;
  shown: SafetyEntry;
  open: Correction | null;
  inForce: Correction | null;
};

/** The entry under the writer's hand. Whether the form still fits is for `whyMeanwhile`. */
export async function openEntry(
  { db, safetyWords }: UseCaseTools,
  place: EntryPlace,
): Promise<Result<OpenedEntry, EntryRefusal>> {
  const filed = findEntry(safetyWords.files, place);
  if (filed === null) return refuse({ kind: "no-such-entry" });
  const open = await findOpenCorrection(db, place);
  const inForce = open !== null && isInForce(open, filed) ? open : null;
  return ok({ filed, open, inForce, shown: withCorrection(filed, inForce) });
}

/** A refusal when somebody changed the entry after the form was opened. */
export function whyMeanwhile({ inForce, shown }: OpenedEntry, seen: string) {
  return seenOf(inForce, shown) === seen ? null : refuse({ kind: "changed-meanwhile" });
}

export type Said = { act: Correction["act"]; value: EntryValue; role: string | null };

/** Whether the same member said just this today already: a form that was sent twice. */
export function isSaidAlready(
  { now, calendar }: UseCaseTools,
  { inForce }: OpenedEntry,
  said: Said,
  by: string,
): boolean {
  if (inForce === null) return false;
  const same = inForce.act === said.act && inForce.role === said.role && sameValue(inForce.value, said.value);
  return same && inForce.memberId === by && inForce.on === localDateOf(now, calendar);
}

const acts: Record<Said["act"], AdminAct> = {
  confirmed: "safety-words-confirmed",
  corrected: "safety-words-corrected",
  withdrawn: "safety-words-withdrawn",
};

/** Lays what a member says over the entry, in place of what was said before. */
export async function sayOfEntry(tools: UseCaseTools, entry: OpenedEntry, said: Said, by: string): Promise<void> {
  const { db, now, newId, calendar, announce } = tools;
  const member = await findMember(db, by);
  if (member === null) throw new Error("The member who is signed in is not there");
  if (entry.open !== null) await endCorrection(db, entry.open.id, { at: now, byName: member.name, why: "replaced" });
  const { place, value: laidOver } = entry.filed;
  const who = { by: member.name, memberId: member.id, on: localDateOf(now, calendar), at: now };
  await insertCorrection(db, { id: newId(), place, laidOver, ...said, ...who });
  await noteChange(tools, by, acts[said.act], `${place.kind} ${place.id}`);
  announce({ kind: "safety-words-changed" });
}
