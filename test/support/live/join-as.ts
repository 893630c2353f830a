import type { Services } from "#app/services.ts";
import { joinLive } from "#app/use-cases/conversation/join-live.ts";
import { sayIAmHere } from "#app/use-cases/conversation/say-i-am-here.ts";
import { turnLive } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";

type Joining = { lead: string; memberId: string; reference: string; conversationId: string };

/** A link worker of a team that is live joins, and has the conversation open. @returns what closes their page. */
export async function joinAs(services: Services, { lead, memberId, reference, conversationId }: Joining) {
  const on = await perform(services, turnLive, { memberId: lead, teamId: "stockton", on: true });
  const here = await perform(services, sayIAmHere, { memberId });
  const joined = await perform(services, joinLive, { memberId, reference });
  for (const act of [on, here, joined]) if (!act.ok) throw new Error(`Joining was refused: ${act.refusal.kind}`);
  services.watching.came(conversationId, { memberId }, "a socket");
  return () => void services.watching.went(conversationId, { memberId }, "a socket");
}
