import { localDateOf } from "#app/domain/clock/calendar.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMember } from "#db/queries/members.ts";
import { listTeamsNaming, removeDutyFrom } from "#db/queries/staff.ts";
import { endHere } from "#app/use-cases/conversation/end-here.ts";
import { closeDoors } from "#app/use-cases/members/close-doors.ts";
import { handOn, type HandOnRefusal } from "#app/use-cases/members/hand-on.ts";
import { countLeftOnDuty, type NobodyOnDuty } from "./count-left-on-duty.ts";
import { freeHeld } from "./free-held.ts";
import { noteChange } from "./note-change.ts";

export type EndAccessRefusal =
  | { kind: "no-such-member" }
  | { kind: "is-yourself" }
  | { kind: "named-by-teams"; teamNames: string[] }
  | NobodyOnDuty
  | HandOnRefusal;

/**
 * Ends a member's access at once: sessions, mailed links, roles and turns of duty. What they own is handed on to the
 * member with the address `heirMail`. The people they hold go back to the
 * team's queue when somebody there can take them, else where they would go if they came in now; flagged ones first.
 * A member whom a team names for flags is refused, and so is the last duty coordinator: flags would reach nobody.
 */
export async function endAccess(
  tools: UseCaseTools,
  input: { memberId: string; heirMail?: string; by: string },
): Promise<Result<{ freed: number; handedOn: number; leftOnDuty: number | null }, EndAccessRefusal>> {
  const { db, now, calendar } = tools;
  const member = await findMember(db, input.memberId);
  if (!member?.active) return refuse({ kind: "no-such-member" });
  if (member.id === input.by) return refuse({ kind: "is-yourself" });
  const naming = await listTeamsNaming(db, member.id);
  if (naming.length > 0) return refuse({ kind: "named-by-teams", teamNames: naming.map(({ name }) => name) });
  const leftOnDuty = await countLeftOnDuty(tools, member.id, "for-good");
  if (leftOnDuty === 0) return refuse({ kind: "nobody-on-duty" });

  const handed = await handOn(tools, { from: member.id, heirMail: input.heirMail ?? "", by: input.by });
  if (!handed.ok) return handed;

  await closeDoors(tools, member.id);
  await removeDutyFrom(db, member.id, localDateOf(now, calendar));
  const freed = await freeHeld(tools, { memberId: member.id, by: input.by });
  await endHere(tools, { memberId: member.id });
  await noteChange(tools, input.by, "access-ended", member.id);
  return ok({ freed, handedOn: handed.value, leftOnDuty });
}
