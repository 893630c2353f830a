import { mayAddPeople } from "#app/domain/people/may-add-people.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { flowOfDoor } from "#app/use-cases/guide/begin-conversation.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findAddedPerson, insertAddedPerson, type AddedPerson } from "#db/queries/added-people.ts";
import { findConversation, insertConversation } from "#db/queries/conversations.ts";
import { listRoles } from "#db/queries/sessions.ts";

export type BeginAddedPerson = {
  conversationId: string; // made when the button is shown: a second press begins nothing new
  memberId: string;
  how: AddedPerson["how"];
};

/**
 * Opens the guide for somebody who rang, wrote or walked in, and for whom a member of staff types. No browser is given a
 * grant for it: its door is the row that names the member.
 */
export async function beginAddedPerson(
  { db, now, flows, newId }: UseCaseTools,
  { conversationId: asked, memberId, how }: BeginAddedPerson,
): Promise<Result<{ conversationId: string }, { kind: "not-yours-to-do" }>> {
  if (!mayAddPeople({ memberId, grants: await listRoles(db, memberId, now), now })) {
    return refuse({ kind: "not-yours-to-do" });
  }
  if ((await findAddedPerson(db, asked))?.memberId === memberId) return ok({ conversationId: asked });
  // An id that is taken belongs to somebody else: it is never opened a second time.
  const conversationId = (await findConversation(db, asked)) === null ? asked : newId();
  const flowVersion = flows.newest(flowOfDoor.guide).version;
  await insertConversation(db, { id: conversationId, door: "guide", flowVersion, startedAt: now });
  await insertAddedPerson(db, { conversationId, memberId, how, at: now, sent: false });
  return ok({ conversationId });
}
