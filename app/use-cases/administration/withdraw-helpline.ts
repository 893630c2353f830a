import { helplinesInWords } from "#app/domain/region/safety-text.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import {
  isSaidAlready,
  openEntry,
  sayOfEntry,
  whyMeanwhile,
  type AskedEntry,
  type EntryRefusal,
  type Said,
} from "./open-entry.ts";

export type WithdrawRefusal = EntryRefusal | { kind: "stands-in-sentences" } | { kind: "only-helplines" };

/**
 * Somebody reported that a helpline's number is wrong, and the right one is not known yet: nobody has confirmed it any
 * more, so a live site stops showing it at once. A number that stands in sentences cannot go, it can only be corrected.
 */
export async function withdrawHelpline(
  tools: UseCaseTools,
  { place, seen, by }: AskedEntry,
): Promise<Result<null, WithdrawRefusal>> {
  const entry = await openEntry(tools, place);
  if (!entry.ok) return entry;
  const { value } = entry.value.shown;
  if (place.kind !== "helpline" || value === null) return refuse({ kind: "only-helplines" });
  if (helplinesInWords.some((id) => id === place.id)) return refuse({ kind: "stands-in-sentences" });
  const said: Said = { act: "withdrawn", value, role: null };
  if (isSaidAlready(tools, entry.value, said, by)) return ok(null);
  const meanwhile = whyMeanwhile(entry.value, seen);
  if (meanwhile !== null) return meanwhile;
  await sayOfEntry(tools, entry.value, said, by);
  return ok(null);
}
