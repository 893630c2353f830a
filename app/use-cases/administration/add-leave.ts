import { localDateOf } from "#app/domain/clock/calendar.ts";
import type { LocalDate } from "#app/domain/clock/local-date.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { endHere } from "#app/use-cases/conversation/end-here.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { mayCoverLeave } from "#app/use-cases/desk/set-leave-cover.ts";
import { noteLeaveCover } from "#app/use-cases/desk/note-leave-cover.ts";
import { findLinkWorkerRow, insertLeave, type LeaveRow } from "#db/queries/administration.ts";
import { findMember } from "#db/queries/members.ts";
import { listLeaveFrom, removeLeave as removeLeaveRow } from "#db/queries/staff.ts";
import { countLeftOnDuty, type NobodyOnDuty } from "./count-left-on-duty.ts";
import { noteChange } from "./note-change.ts";

export type AddLeave = {
  memberId: string;
  fromDay: LocalDate;
  toDay: LocalDate; // inclusive
  coverMemberId: string | null;
  by: string;
};

export type LeaveRefusal =
  | { kind: "no-such-member" }
  | { kind: "dates-reversed" }
  | { kind: "no-such-cover" }
  | { kind: "own-cover" }
  | { kind: "cover-sees-nobody" }
  | NobodyOnDuty;

/**
 * Somebody is away, and whoever covers sees their people from the first day to the last: from then on they are not here live, and until they are back nobody new is given to them who must be met before. A duty coordinator cannot
 * be away while all the others are. @returns how many coordinators are left meanwhile
 */
export async function addLeave(
  tools: UseCaseTools,
  input: AddLeave,
): Promise<Result<{ leftOnDuty: number | null }, LeaveRefusal>> {
  const { db, newId } = tools;
  const { memberId, fromDay, toDay, coverMemberId, by } = input;
  if (!(await findMember(db, memberId))?.active) return refuse({ kind: "no-such-member" });
  if (toDay < fromDay) return refuse({ kind: "dates-reversed" });
  if (coverMemberId === memberId) return refuse({ kind: "own-cover" });
  if (coverMemberId !== null && !(await findMember(db, coverMemberId))?.active)
    return refuse({ kind: "no-such-cover" });
  const leftOnDuty = await countLeftOnDuty(tools, memberId, { fromDay, toDay });
  if (leftOnDuty === 0) return refuse({ kind: "nobody-on-duty" });
  const isWorker = (await findLinkWorkerRow(db, memberId)) !== null;
  if (isWorker && coverMemberId !== null && !(await mayCoverLeave(tools, coverMemberId)))
    return refuse({ kind: "cover-sees-nobody" });
  const row = { id: newId(), memberId, fromDay, toDay, coverMemberId };
  if (await isKept(tools, row)) return ok({ leftOnDuty });
  await insertLeave(db, row);
  await noteLeaveCover(tools, row, { by, before: null });
  const today = localDateOf(tools.now, tools.calendar);
  if (fromDay <= today && today <= toDay) await endHere(tools, { memberId });
  await noteChange(tools, by, "leave-added", memberId);
  return ok({ leftOnDuty });
}

/** The same days with the same cover are one leave, however often they are sent. */
async function isKept({ db }: UseCaseTools, row: Omit<LeaveRow, "id" | "why">): Promise<boolean> {
  const { memberId, fromDay, toDay, coverMemberId } = row;
  const ahead = (await listLeaveFrom(db, fromDay)).filter((one) => one.memberId === memberId && one.why === "leave");
  return ahead.some((one) => one.fromDay === fromDay && one.toDay === toDay && one.coverMemberId === coverMemberId);
}

/** Takes leave away again, when plans change. */
export async function removeLeave(
  tools: UseCaseTools,
  input: { leaveId: string; by: string },
): Promise<Result<null, { kind: "no-such-leave" }>> {
  const leave = (await listLeaveFrom(tools.db, "")).find(({ id }) => id === input.leaveId);
  if (leave === undefined || !(await removeLeaveRow(tools.db, leave.id))) return refuse({ kind: "no-such-leave" });
  const { coverMemberId: before } = leave;
  await noteLeaveCover(tools, { ...leave, coverMemberId: null }, { by: input.by, before });
  await noteChange(tools, input.by, "leave-removed", input.leaveId);
  return ok(null);
}
