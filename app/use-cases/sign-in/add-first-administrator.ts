import { ok, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMemberByMail, insertMember, insertRoleGrant } from "#db/queries/members.ts";

/** Makes the administrator named in the configuration, when no member has that address yet. They sign in by mail like anyone. */
export async function addFirstAdministrator(
  { db, now, newId, config }: UseCaseTools,
  _input: null,
): Promise<Result<null, never>> {
  const named = config.firstAdministrator;
  if (named === null || (await findMemberByMail(db, named.mail))) return ok(null);
  const memberId = newId();
  await insertMember(db, {
    id: memberId,
    name: named.name,
    mail: named.mail,
    sample: false,
    active: true,
    createdAt: now,
  });
  await insertRoleGrant(db, {
    id: newId(),
    memberId,
    role: "administrator",
    scope: null,
    until: null,
    grantedBy: "site",
    grantedAt: now,
  });
  return ok(null);
}
