import { sayWhyNotOut } from "#app/domain/reaching/say-why-not-out.ts";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import type { ReachActRefusal } from "./act-on-reach.ts";

/** Why an act was not done, what to do next, and beside which field it stands; null: it is about the whole form. */
export function refusalWords(refusal: Exclude<ReachActRefusal, { kind: "no-such-referral" }>): {
  words: string;
  field: "at" | "time" | "way" | "outcome" | null;
} {
  switch (refusal.kind) {
    case "changed-meanwhile":
      return { words: "Someone changed this while you were here. Look at what is new, and press again.", field: null };
    case "closed-already":
    case "not-yours-to-do":
      return { words: whyNotSaid(refusal.kind), field: null };
    case "no-moment":
      return refusal.wrong === "day"
        ? { words: "Write the day, like 6 5 2026", field: "at" }
        : { words: "Write the time, like 14:30", field: "time" };
    case "not-yet":
      return { words: "This moment has not come yet. Write when you tried", field: "at" };
    case "too-long-ago":
      return { words: "This is more than a month ago. Keep it in a private note instead", field: "at" };
    case "way-not-safe":
      return {
        words: "This way is not safe for them now. If it was used, say so to your lead in a note",
        field: "way",
      };
    case "voicemail-not-safe":
      return {
        words: "They did not say that a voicemail is safe. If one was left, say so to your lead in a note",
        field: "outcome",
      };
    case "came-means-talked":
      return {
        words: "If they rang or came, choose that you talked with them. Else choose how you tried",
        field: "way",
      };
    case "not-safe":
      return { words: `${refusal.why} ${refusal.todo}`, field: null };
    case "no-such-words":
      return { words: "These words are not here any more. Look at what is new.", field: null };
    case "not-ready":
      return { words: notReady(refusal.why), field: null };
  }
}

function notReady(why: Parameters<typeof sayWhyNotOut>[0] | null): string {
  const because = why === null ? "It was settled already." : `It was stopped. ${sayWhyNotOut(why, "text").why}`;
  return `${because} If it went out all the same, write that in a private note and tell your lead.`;
}
