import type { AppointmentRefusal } from "#app/domain/reaching/appointment.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import type { OnRefusal } from "#app/use-cases/reaching/open-appointment.ts";
import type { PlanRefusal } from "#app/use-cases/reaching/plan-appointment.ts";

type Refusal =
  | Exclude<
      OnRefusal | AppointmentRefusal | PlanRefusal,
      { kind: "no-such-referral" } | { kind: "no-such-appointment" }
    >
  | { kind: "not-begun" }
  | { kind: "begun-already" };

/** Why it was not done and what to do, and beside which field; null: about the whole form. */
export function appointmentRefusal(refusal: Refusal): { words: string; field: string | null } {
  switch (refusal.kind) {
    case "changed-meanwhile":
      return {
        words:
          "Somebody changed this appointment while you were here. It stands below. What you typed is kept: send it again if it still fits.",
        field: null,
      };
    case "not-yours-to-do":
    case "closed-already":
    case "stopped":
      return { words: whyNotSaid(refusal.kind), field: null };
    case "not-planned":
      return { words: "This appointment is over or was cancelled. Plan a new one instead.", field: null };
    case "not-begun":
      return { words: "It has not begun yet. Cancel it if it does not take place.", field: null };
    case "begun-already":
      return { words: "It has begun already. Say whether they came.", field: null };
    case "in-the-past":
      return { words: "Choose a time that is still to come", field: "day" };
    case "too-far":
      return { words: "Choose a day in the next 400 days", field: "day" };
    case "ends-first":
      return { words: "The end must come after the beginning", field: "until" };
    case "too-long":
      return { words: "An appointment is 8 hours long at most", field: "until" };
    case "needs-place":
      return { words: "Write where you meet", field: "place" };
    case "phone-not-safe":
      return { words: "Ringing them is not safe. Choose another way to meet", field: "kind" };
  }
}
