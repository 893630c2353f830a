import { refuse } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { findMemberByMail } from "#db/queries/members.ts";
import { handOnOwned, listOwned } from "#db/queries/owned-things.ts";

export type HandOnRefusal = { kind: "owns-things"; count: number } | { kind: "no-such-heir" };

/**
 * Hands on what somebody owns who leaves: to the member with this address, or, when it is "", to nobody, which is
 * refused while they alone own anything. @returns how many things were handed on
 */
export async function handOn(
  { db, now, newId }: UseCaseTools,
  input: { from: string; heirMail: string; by: string },
): Promise<{ ok: true; value: number } | { ok: false; refusal: HandOnRefusal }> {
  const heir = input.heirMail === "" ? null : await findMemberByMail(db, input.heirMail);
  const unfit = input.heirMail !== "" && (heir === null || !heir.active || heir.id === input.from);
  if (unfit) return refuse({ kind: "no-such-heir" });
  const owned = await listOwned(db, input.from);
  const count = owned.filter(({ alone }) => alone).length;
  if (heir === null && count > 0) return refuse({ kind: "owns-things", count });
  const hand = { from: input.from, to: heir?.id ?? null, by: input.by, at: now, newId };
  return { ok: true, value: await handOnOwned(db, hand) };
}
