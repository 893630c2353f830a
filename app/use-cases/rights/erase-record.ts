import type { ErasablePart, KeptBecause } from "#app/domain/record/erasing.ts";
import { trace } from "#app/use-cases/desk/trace.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { stopOutward } from "#app/use-cases/reaching/stop-outward.ts";
import { eraseParts } from "#db/queries/rights/erase-parts.ts";
import { eraseRows, listConversationsOf } from "#db/queries/rights/erase-rows.ts";
import { decideErasing } from "#db/queries/rights/erasings.ts";
import type { EndCase } from "#db/queries/rights/open-end.ts";
import { listRoles } from "#db/queries/sessions.ts";

type Erasing = {
  id: string; // of the request
  by: string;
  code: string; // of the receipt
  parts: "all" | readonly ErasablePart[];
  kept: readonly KeptBecause[];
  answer: string | null;
};

/** Erases a record or parts of it in the act that decides it, and keeps the receipt. @returns false when it was decided already. */
export async function eraseRecord(
  tools: UseCaseTools,
  { referral, teamName }: Pick<EndCase, "referral" | "teamName">,
  { id, by, code, parts, kept, answer }: Erasing,
): Promise<boolean> {
  const { db, now: at } = tools;
  const of = { ...referral, conversationIds: await listConversationsOf(db, referral.id) };
  const leads = (await listRoles(db, by, at)).some((one) => one.role === "team-lead" && one.scope === referral.teamId);
  const role = leads ? "team-lead" : "duty-coordinator"; // nobody else decides
  if (parts === "all") await stopOutward(tools, referral, { why: "erased", by });
  const erased = parts === "all" ? await eraseRows(db, of, at) : await eraseParts(db, of, parts, at);
  const receipt = { code, erased, kept, role, team: leads ? teamName : null };
  const state = parts === "all" ? "done" : "partly";
  const decided = await decideErasing(db, referral, { id, state, by, at, parts, receipt, answer });
  const what = parts === "all" ? "erased" : "erased-part";
  await trace(tools, {
    referralId: referral.id,
    by,
    kind: "erase",
    what,
    about: id,
    as: { role, teamId: leads ? referral.teamId : null },
  });
  if (parts === "all") {
    for (const conversationId of of.conversationIds) tools.announce({ kind: "conversation-closed", conversationId });
  }
  tools.announce({ kind: "referral-changed", referralId: referral.id, teamIds: [referral.teamId] });
  return decided;
}
