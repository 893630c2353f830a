import { whyDeleteNot, type DeleteRefusal } from "#app/domain/people/why-delete-not.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import { removeOwnPosts } from "#app/use-cases/discussion/remove-own-posts.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { removeAttendancesOf } from "#db/queries/conference/attendances.ts";
import { listAgendasOf, removeAgenda } from "#db/queries/conference/agendas.ts";
import { removeRequestsOf } from "#db/queries/join-requests.ts";
import { emptyMember, findMember } from "#db/queries/members.ts";
import { emptyMailsOf } from "#db/queries/notices/mails-in.ts";
import { listRoleHolders } from "#db/queries/notice-people.ts";
import { listOwned, removeListsOf } from "#db/queries/owned-things.ts";
import { removeSecondStep } from "#db/queries/second-steps.ts";
import { listRolesOf } from "#db/queries/staff.ts";
import { closeDoors } from "./close-doors.ts";
import { handOn, type HandOnRefusal } from "./hand-on.ts";

/** Who takes on what they own: a member by address, or a facilitator of the network. */
export type Heir = { kind: "member"; mail: string } | { kind: "facilitator" };

/**
 * A member deletes themselves: their name, address, profile, lists, agendas, certificates, requests, passkeys and app are gone at once, and
 * what must stay (history, audit) says "Former member". What they own is handed on in the same act. Their posts stay, as a
 * former member's, or go with them, as they choose.
 */
export async function deleteMe(
  tools: UseCaseTools,
  input: { memberId: string; heir: Heir; posts?: "keep" | "remove" },
): Promise<Result<null, DeleteRefusal | HandOnRefusal | { kind: "no-such-member" }>> {
  const { db, now } = tools;
  const member = await findMember(db, input.memberId);
  if (!member?.active) return refuse({ kind: "no-such-member" });
  const administrators = await listRoleHolders(db, "administrator", null, now);
  const refusal = whyDeleteNot(member.id, await listRolesOf(db, member.id, now), administrators);
  if (refusal) return refuse(refusal);

  const heirMail = input.heir.kind === "member" ? input.heir.mail : await facilitatorFor(tools, member.id);
  await removeListsOf(db, member.id); // before anything is handed on: they go with whoever made them
  const handed = await handOn(tools, { from: member.id, heirMail, by: member.id });
  if (!handed.ok) return handed;
  if (input.posts === "remove") await removeOwnPosts(tools, member.id);
  await closeDoors(tools, member.id);
  await removeAttendancesOf(db, member.id);
  for (const agenda of await listAgendasOf(db, { memberId: member.id })) await removeAgenda(db, agenda.id);
  await removeRequestsOf(db, member);
  await removeSecondStep(db, member.id);
  await emptyMailsOf(db, member.id);
  await emptyMember(db, member.id);
  await noteChange(tools, member.id, "member-deleted", member.id);
  return ok(null);
}

/** The mail address of a facilitator of the network, else of an administrator; "" when nothing is to be handed on. */
async function facilitatorFor({ db, now }: UseCaseTools, memberId: string): Promise<string> {
  if ((await listOwned(db, memberId)).length === 0) return "";
  const facilitators = await listRoleHolders(db, "facilitator", null, now);
  const holders = [...facilitators, ...(await listRoleHolders(db, "administrator", null, now))];
  const heir = holders.find((id) => id !== memberId);
  return heir === undefined ? "" : ((await findMember(db, heir))?.mail ?? "");
}
