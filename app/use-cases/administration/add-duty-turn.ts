import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertDutyTurn } from "#db/queries/administration.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { removeDutyTurn as removeTurnRow } from "#db/queries/staff.ts";
import { noteChange } from "./note-change.ts";

export type AddDutyTurn = { memberId: string; fromDay: LocalDate; toDay: LocalDate /* inclusive */; by: string };

export type DutyRefusal = { kind: "not-a-coordinator" } | { kind: "dates-reversed" } | { kind: "over-already" };

/** Puts a duty coordinator on the rota: what nobody owns, and flags without a team, reach them on those days. */
export async function addDutyTurn(tools: UseCaseTools, input: AddDutyTurn): Promise<Result<null, DutyRefusal>> {
  const { db, now, newId, calendar } = tools;
  const { memberId, fromDay, toDay, by } = input;
  const holders = await listRoleHolders(db, "duty-coordinator", null, now);
  if (!holders.includes(memberId)) return refuse({ kind: "not-a-coordinator" });
  if (toDay < fromDay) return refuse({ kind: "dates-reversed" });
  if (toDay < localDateOf(now, calendar)) return refuse({ kind: "over-already" });
  await insertDutyTurn(db, { id: newId(), memberId, fromDay, toDay });
  await noteChange(tools, by, "duty-added", memberId);
  return ok(null);
}

/** Takes a turn off the rota. A gap that this leaves is shown at once, and until it is filled every coordinator hears. */
export async function removeDutyTurn(
  tools: UseCaseTools,
  input: { turnId: string; by: string },
): Promise<Result<null, { kind: "no-such-turn" }>> {
  if (!(await removeTurnRow(tools.db, input.turnId))) return refuse({ kind: "no-such-turn" });
  await noteChange(tools, input.by, "duty-removed", input.turnId);
  return ok(null);
}
