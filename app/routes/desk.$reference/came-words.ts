import { sayHowTheyCame } from "#app/domain/referral/how-they-came.ts";
import type { Services } from "#app/services.ts";
import { findAddedPerson } from "#db/queries/added-people.ts";
import { listMemberNames } from "#db/queries/member-names.ts";

/** "They rang us, and NAME typed it in."; null for whoever typed for themselves. */
export async function cameWords(db: Services["db"]["read"], conversationId: string): Promise<string | null> {
  const added = await findAddedPerson(db, conversationId);
  if (added === null) return null;
  const names = await listMemberNames(db, [added.memberId]);
  return `They ${sayHowTheyCame(added.how)}, and ${names.get(added.memberId) ?? "somebody of staff"} typed it in.`;
}
