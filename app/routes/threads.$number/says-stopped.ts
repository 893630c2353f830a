import { formatWhen } from "#app/ui/when/format-when.ts";
import type { StopRefusal } from "#app/use-cases/moderation/before-writing.ts";

/** Why somebody cannot write now, and what they can do, in their words. */
export function saysStopped(refusal: StopRefusal): string {
  if (refusal.kind === "too-many")
    return `You are new here, and have written much in an hour. You can send this from ${formatWhen(refusal.again, "time")}. Your words are kept below.`;
  const until = refusal.until === null ? "for now" : `until ${formatWhen(refusal.until, "date")}`;
  return `A facilitator has decided that you do not write here ${until}. They say: ${refusal.why} You can still read. Write to a facilitator if you think that is wrong.`;
}
