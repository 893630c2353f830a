import { readDomain } from "#app/domain/people/join-request.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertJoinDomain, removeJoinDomain } from "#db/queries/join-domains.ts";

/** Addresses of this domain join at once from now on. */
export async function addJoinDomain(
  tools: UseCaseTools,
  input: { domain: string; note: string; by: string },
): Promise<Result<null, { kind: "no-domain" } | { kind: "listed-already" }>> {
  const domain = readDomain(input.domain);
  if (domain === null) return refuse({ kind: "no-domain" });
  const row = { domain, note: input.note, addedBy: input.by, addedAt: tools.now };
  if (!(await insertJoinDomain(tools.db, row))) return refuse({ kind: "listed-already" });
  await noteChange(tools, input.by, "join-domain-added", domain);
  return ok(null);
}

/** Addresses of this domain wait for a facilitator from now on, like any other. Who is in stays in. */
export async function takeJoinDomain(
  tools: UseCaseTools,
  input: { domain: string; by: string },
): Promise<Result<null, { kind: "not-listed" }>> {
  if (!(await removeJoinDomain(tools.db, input.domain))) return refuse({ kind: "not-listed" });
  await noteChange(tools, input.by, "join-domain-removed", input.domain);
  return ok(null);
}
