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

export type ConfirmRefusal = EntryRefusal | { kind: "nothing-there" };

/**
 * The member who is signed in says that a number, or some words, are right as they stand today. `role` is as what they
 * agree words, and null for a number. A confirmation is laid over the file like a correction, and ends with it.
 */
export async function confirmSafetyWords(
  tools: UseCaseTools,
  { place, seen, role, by }: AskedEntry & { role: string | null },
): Promise<Result<null, ConfirmRefusal>> {
  const entry = await openEntry(tools, place);
  if (!entry.ok) return entry;
  const { value } = entry.value.shown;
  if (value === null) return refuse({ kind: "nothing-there" });
  const said: Said = { act: "confirmed", value, role };
  if (isSaidAlready(tools, entry.value, said, by)) return ok(null);
  const meanwhile = whyMeanwhile(entry.value, seen);
  if (meanwhile !== null) return meanwhile;
  await sayOfEntry(tools, entry.value, said, by);
  return ok(null);
}
