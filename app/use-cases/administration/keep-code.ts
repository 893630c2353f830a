import { codedActs, isConceptId, type RecordCode } from "#app/domain/record/snomed-code.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { noteChange } from "#app/use-cases/administration/note-change.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { putCode, removeCode } from "#db/queries/record/codes.ts";

type Refusal = { kind: "no-such-thing" } | { kind: "no-concept" } | { kind: "no-term" };

/**
 * An administrator confirms, with their name and the day, which concept stands for something we record; an empty id takes
 * it away. Nothing is ever sent as coded that no administrator has confirmed.
 */
export async function keepCode(
  tools: UseCaseTools,
  { by, ...code }: RecordCode & { by: string },
): Promise<Result<null, Refusal>> {
  const { kind, about, conceptId, term } = code;
  const known = kind === "need" ? tools.content.region.needs : codedActs;
  if (!known.some(({ id }) => id === about)) return refuse({ kind: "no-such-thing" });
  if (conceptId === "") {
    await removeCode(tools.db, code);
    await noteChange(tools, by, "code-removed", `${kind} ${about}`);
    return ok(null);
  }
  if (!isConceptId(conceptId)) return refuse({ kind: "no-concept" });
  if (term === "") return refuse({ kind: "no-term" });
  await putCode(tools.db, { ...code, memberId: by, at: tools.now });
  await noteChange(tools, by, "code-set", `${kind} ${about}`);
  return ok(null);
}
