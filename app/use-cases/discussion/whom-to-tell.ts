import { tellsManyFrom } from "#app/domain/discussion/find-mentions.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { namedIn, type Named } from "#db/queries/discussion/named-in.ts";

type Asked = Parameters<typeof namedIn>[1] & { saidMany: boolean };

/** Part of the acts that write a post: whom it names. More than 20 people are told only when its writer has said so. */
export async function whomToTell(
  { db }: UseCaseTools,
  { saidMany, ...asked }: Asked,
): Promise<Result<Named, { kind: "mails-many"; count: number }>> {
  const named = await namedIn(db, asked);
  const many = named.people > tellsManyFrom && !saidMany;
  return many ? refuse({ kind: "mails-many", count: named.people }) : ok(named);
}
