import { mayGoOut } from "#app/domain/reaching/may-go-out.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { openToReach, type ReachRefusal, type ToReach } from "#app/use-cases/reaching/open-to-reach.ts";
import type { NotSafe } from "#app/use-cases/reaching/prepare-words.ts";
import { sendOut } from "#app/use-cases/reaching/send-out.ts";

/** The safe note after three tries, as a mail of the site. Refused here where mail is not safe, and judged again as it goes. */
export async function sendSafeMail(
  tools: UseCaseTools,
  input: ToReach & { clientId: string },
): Promise<Result<null, ReachRefusal | NotSafe>> {
  const opened = await openToReach(tools, input);
  if (!opened.ok) return opened;
  const { referral, safe, going } = opened.value;
  const out = { way: "mail", purpose: "safe-letter" } as const;
  const may = mayGoOut(safe.answers, { ...going, ...out });
  if (may.kind === "refused") return refuse({ kind: "not-safe", code: may.code, why: may.why, todo: may.todo });
  const { memberId: by, clientId: id } = input;
  await sendOut(tools, { ...out, id, referralId: referral.id, about: null, by, goesAt: tools.now });
  return ok(null);
}
