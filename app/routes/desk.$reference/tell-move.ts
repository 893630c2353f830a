import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { ReferralState } from "#app/domain/referral/referral-state.ts";
import { transferReasons } from "#app/domain/referral/transfer-reason.ts";
import { stateWords } from "../desk._index/state-words.ts";

type Move = { kind: string; by: string; fromValue: string | null; toValue: string | null; reason: string | null };
type NameOf = (id: string) => string;

/** One move of the history as a sentence. A kind that this page does not know is shown by its code, never left out. */
export function tellMove(move: Move, nameOf: NameOf): string {
  const by = nameOf(move.by);
  const to = move.toValue === null ? "" : nameOf(move.toValue);
  const because = reasonWords(move.reason);
  switch (move.kind) {
    case "submitted":
      return "It was sent to us.";
    case "taken":
      return `${by} took it.`;
    case "pulled":
      return `A place came free, and ${to} got it.`;
    case "given":
      return `${by} gave it to ${to}.${because}`;
    case "covered":
      return `${by} asked ${to} to look after it for some days.`;
    case "cover-ended":
      return `${by} ended the cover by ${to}.`;
    case "sent-to-team":
      return `${by} sent it to another team, and ${to} got it.${because}`;
    case "re-routed":
      return `${reroutedWords[move.reason ?? ""] ?? ""}${to} got it.`;
    case "stepped-aside":
      return `${by} knows the person and sees nothing of it any more.${to === "" ? "" : ` ${to} got it.`}`;
    case "state":
      return `${by} changed it to “${stateWords[(move.toValue ?? "") as ReferralState] ?? move.toValue}”.`;
    case "reopened":
      return "The person wrote after it was closed, so it is open again.";
    case "closed":
      return `${by} closed it.${because}`;
    case "read":
      return `${by} read it.`;
    case "message":
      return `${by} wrote to the person.`;
    case "flag-acknowledged":
      return `${by} acted on the flag.`;
    case "flag-raised":
      return raisedWords[move.toValue ?? ""] ?? "What the person wrote raised the flag.";
    case "withdraw-checked":
      return `${by} checked with the person that they want to stop.`;
    case "safe-contact-confirmed":
      return `${by} checked with the person alone how to reach them safely.`;
    case "safe-contact-changed":
      return `${by} asked the person alone what is safe, and wrote it down.`;
    case "contacted":
      return `${by} talked with the person for the first time.`;
    case "joined":
      return `${by} joined it with ${showReference(move.toValue ?? "")}.`;
    case "continued":
      return "The person asked for a call first, and has now sent the rest of their answers.";
    case "gave-age-too-young":
      return "The person gave an age that is too young for us, after asking for a call. They were told that we will ring.";
    case "data-code-given":
      return `${by} made a code for “My data”.`;
    case "sharing-allowed":
      return `${whoSaid(move, by)} that we may tell ${toldWords[to] ?? to} from now on.`;
    case "sharing-stopped":
      return `${whoSaid(move, by)} that we may not tell ${toldWords[to] ?? to} any more.`;
    case "task-done":
      return `${by} did a task.`;
    default:
      return `${by}: ${move.kind}${to === "" ? "" : `, ${to}`}.`;
  }
}

function whoSaid(move: Move, by: string): string {
  return move.by === "person" ? `${by} said` : `The person told ${by}`;
}

const toldWords: Readonly<Record<string, string>> = {
  practice: "their GP practice",
  referrer: "whoever asked for them",
};

const raisedWords: Readonly<Record<string, string>> = {
  A: "What the person wrote raised the flag, level A.",
  B: "What the person wrote raised the flag, level B.",
};

const reroutedWords: Readonly<Record<string, string>> = {
  "team-paused": "Its team was paused, and ",
  "team-resumed": "Its team takes people again, and ",
  "member-left": "Whoever held it left, and ",
  "told-more": "The person told us more, and ",
};

function reasonWords(reason: string | null): string {
  const label = [...transferReasons, ...closeReasons].find((known) => known.id === reason)?.label;
  return label === undefined ? "" : ` Reason: ${label}.`;
}
