import { readReference } from "#app/domain/referral/reference.ts";
import { refuse, type Result } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import { endHere } from "#app/use-cases/conversation/end-here.ts";
import { joinLive, type JoinLiveRefusal } from "#app/use-cases/conversation/join-live.ts";
import { leaveLive } from "#app/use-cases/conversation/leave-live.ts";
import { sayIAmHere, type HereRefusal } from "#app/use-cases/conversation/say-i-am-here.ts";
import { turnLive, type TurnLiveRefusal } from "#app/use-cases/conversation/turn-live.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { LiveForm } from "./live-form.ts";

export type LiveRefusalKind = (JoinLiveRefusal | HereRefusal | TurnLiveRefusal)["kind"];

/** Runs the act behind a button. */
export async function actLive(
  services: Services,
  form: LiveForm,
  memberId: string,
): Promise<Result<unknown, { kind: LiveRefusalKind }>> {
  switch (form.intent) {
    case "here":
      return perform(services, sayIAmHere, { memberId });
    case "away":
      return perform(services, endHere, { memberId });
    case "turn-on":
    case "turn-off":
      return perform(services, turnLive, { memberId, teamId: form.team, on: form.intent === "turn-on" });
    case "join": {
      const reference = readReference(form.reference);
      return reference === null
        ? refuse({ kind: "no-such-referral" })
        : perform(services, joinLive, { memberId, reference });
    }
    case "leave":
    case "hand-back": {
      const reference = readReference(form.reference) ?? "";
      const why = form.intent === "leave" ? ("left" as const) : ("handed-back" as const);
      return perform(services, leaveLive, { memberId, reference, why });
    }
  }
}
