import { and, asc, eq, gt, isNull, notLike, or, sql } from "drizzle-orm";
import type { RoleGrant } from "#app/domain/people/staff.ts";
import type { Database } from "#db/open.ts";
import { members, roleGrants } from "#db/schema/index.ts";

export type Member = typeof members.$inferSelect;

export async function findMember(db: Database, id: string): Promise<Member | null> {
  const find = db.keep("member", (on) =>
    on
      .select()
      .from(members)
      .where(eq(members.id, sql.placeholder("id")))
      .prepare(),
  );
  return find.all({ id })[0] ?? null;
}

/** By mail address in lower case. */
export async function findMemberByMail(db: Database, mail: string): Promise<Member | null> {
  return (await db.select().from(members).where(eq(members.mail, mail.trim().toLowerCase())))[0] ?? null;
}

export async function insertMember(db: Database, row: Member): Promise<void> {
  await db.insert(members).values(row);
}

export async function updateMember(
  db: Database,
  id: string,
  change: Partial<Pick<Member, "name" | "mail" | "active">>,
): Promise<void> {
  await db.update(members).set(change).where(eq(members.id, id));
}

export async function insertRoleGrant(db: Database, row: typeof roleGrants.$inferInsert): Promise<void> {
  await db.insert(roleGrants).values(row);
}

/** Everyone there is a row of, by name: all, or whose name or address holds these words. Former members are left out. */
export async function listMembersByWords(
  db: Database,
  words: string,
): Promise<Pick<Member, "id" | "name" | "mail" | "sample" | "active">[]> {
  const part = `%${words.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  const holds = (column: typeof members.name | typeof members.mail) => sql`${column} like ${part} escape '\\'`;
  return db
    .select({ id: members.id, name: members.name, mail: members.mail, sample: members.sample, active: members.active })
    .from(members)
    .where(and(notLike(members.mail, `%${goneDomain}`), or(holds(members.name), holds(members.mail))))
    .orderBy(asc(members.name), asc(members.id));
}

/** Takes the name and the address out of a member's row, which stays for what must be kept. */
export async function emptyMember(db: Database, id: string): Promise<void> {
  await db
    .update(members)
    .set({ name: "Former member", mail: `${id}${goneDomain}`, active: false })
    .where(eq(members.id, id));
}

/** Of the address that stands where a deleted one stood: it can never be a real one. */
export const goneDomain = "@gone.invalid";

/** The invented members of the demonstration, with the roles they hold now: those of the staff, and plain members. */
export async function listSampleMembers(db: Database, now: Date): Promise<{ member: Member; roles: RoleGrant[] }[]> {
  const rows = await db
    .select({
      member: members,
      grant: { memberId: roleGrants.memberId, role: roleGrants.role, scope: roleGrants.scope, until: roleGrants.until },
    })
    .from(members)
    .leftJoin(roleGrants, and(eq(roleGrants.memberId, members.id), isInForce(now)))
    .where(and(eq(members.sample, true), eq(members.active, true)))
    .orderBy(asc(members.name), asc(members.id), asc(roleGrants.role));
  const byMember = new Map<string, { member: Member; roles: RoleGrant[] }>();
  for (const { member, grant } of rows) {
    const known = byMember.get(member.id) ?? { member, roles: [] };
    if (grant?.memberId) known.roles.push(grant);
    byMember.set(member.id, known);
  }
  return [...byMember.values()];
}

function isInForce(now: Date) {
  return or(isNull(roleGrants.until), gt(roleGrants.until, now));
}
