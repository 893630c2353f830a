import type { Calendar } from "#app/domain/clock/calendar.ts";
import { sayDay, sayTime } from "#app/domain/clock/say-date.ts";
import type { AppointmentState } from "#app/domain/reaching/appointment.ts";
import type { TryOutcome } from "#app/domain/reaching/contact-tries.ts";
import type { OutwardPurpose, OutwardState, OutwardWay, WhyNotOut } from "#app/domain/reaching/outward.ts";
import { byWay, outwardNames } from "#app/domain/reaching/say-way.ts";
import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";

/** One thing that happened on the way to reaching somebody, for a time line. `by`: a member's id, "person", "helper" or "site". */
export type ReachingEvent = { id: string; at: Date; by: string } & (
  | { kind: "try"; way: Way; outcome: Exclude<TryOutcome, "sent">; words: string }
  | { kind: "out"; way: OutwardWay; purpose: OutwardPurpose; state: OutwardState; why: WhyNotOut | null }
  | { kind: "appointment"; state: AppointmentState | "changed"; startsAt: Date }
  | { kind: "facts" }
  | { kind: "decision"; words: string }
);

/** The event as a sentence, without the words that somebody wrote. */
export function tellReaching(event: ReachingEvent, nameOf: (id: string) => string, calendar: Calendar): string {
  const by = nameOf(event.by);
  switch (event.kind) {
    case "try":
      return `${by} tried ${byWay[event.way]}: ${outcomes[event.outcome]}.`;
    case "out":
      return tellOut(event, by);
    case "appointment": {
      const when = `${sayDay(event.startsAt, calendar)}, ${sayTime(event.startsAt, calendar)}`;
      return `${by} ${appointments[event.state]} (${when}).`;
    }
    case "facts":
      return `${by} asked them alone what is safe, and wrote it down.`;
    case "decision":
      return `${by} decided what to do, because no way is safe.`;
  }
}

function tellOut({ way, purpose, state, why }: Extract<ReachingEvent, { kind: "out" }>, by: string): string {
  const named = purposes[purpose];
  const what = named ?? `${way === "mail" ? "An" : "A"} ${outwardNames[way]}`;
  const because = why === null ? "" : ` ${sayWhyNotOut(why, way).why}`;
  switch (state) {
    case "waiting":
      return `${what} waits to go.`;
    case "prepared":
      return `${what} stands ready${named === undefined ? "" : `, as a ${outwardNames[way]}`}. Nobody has sent it yet.`;
    case "sent":
      return `${by} sent ${what.charAt(0).toLowerCase()}${what.slice(1)}${named === undefined ? "" : ` by ${outwardNames[way]}`}.`;
    case "refused":
      return `${what} did not go.${because}`;
    case "stopped":
      return `${what} was stopped.${because}`;
  }
}

const purposes: Partial<Record<OutwardPurpose, string>> = {
  "message-waiting": "A note that something waits",
  reminder: "A reminder of an appointment",
};

const outcomes: Readonly<Record<Exclude<TryOutcome, "sent">, string>> = {
  reached: "they talked",
  voicemail: "no answer, a voicemail was left",
  "no-answer": "no answer",
  "someone-else": "someone else answered",
  "wrong-number": "the number is wrong",
};

const appointments: Readonly<Record<AppointmentState | "changed", string>> = {
  changed: "changed an appointment",
  planned: "planned an appointment",
  cancelled: "cancelled an appointment",
  came: "wrote down that they came",
  "did-not-come": "wrote down that they did not come",
};
