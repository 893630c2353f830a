import { mayGoOut, type Going } from "#app/domain/reaching/may-go-out.ts";
import { isTheirWord } from "#app/domain/reaching/safe-ways.ts";
import { firstName, type Sending } from "#app/domain/reaching/words-to-send.ts";
import { mayLeaveVoicemail, waysToReach, type ContactAnswers } from "#app/domain/referral/safe-contact.ts";

/** What a worker reads before they ring: whom to ask for, what to say and what not. */
export type CallScript = {
  number: string; // the person's, or who they trust and how to ring them
  through: boolean; // it is somebody they trust who picks up
  before: string[];
  say: string;
  ifSomeoneElse: string;
  ifNobody: string;
};

/** Null where a call is not safe: the page then offers none. */
export function callScript(
  facts: { answers: ContactAnswers; whoElse: string | null; timesInWords: string | null },
  going: Omit<Going, "way">,
  sending: Omit<Sending, "open">,
): CallScript | null {
  const { answers } = facts;
  if (mayGoOut(answers, { ...going, way: "call" }).kind === "refused") return null;
  const through = !waysToReach(answers).includes("phone");
  const number = through ? answers.throughSomeone : answers.phone;
  if (number === null) return null;
  const open = answers.sayWhoWeAre === "yes" && isTheirWord(answers);
  const { called, worker } = sending;
  const me = open ? `${worker} from ${sending.team}` : firstName(worker);
  return {
    number,
    through,
    before: beforeRinging(facts, called),
    say: `“Hello, this is ${me}. May I speak to ${called}, please?”`,
    ifSomeoneElse: open
      ? `You may say who you are. Say nothing of what it is about. “I will ring ${called} again. Thank you.”`
      : `Do not say who you are, where you ring from or what it is about. “It is nothing urgent, I will try another time. Thank you.”`,
    ifNobody: voicemailWords(answers, called, me, open ? sending.teamPhone : ""),
  };
}

function beforeRinging({ answers, whoElse, timesInWords }: Parameters<typeof callScript>[0], called: string): string[] {
  const seen = {
    nobody: "Nobody else sees or hears their phone.",
    someone: "Someone else may hear or see their phone.",
    "not-said": "They did not say who else hears or sees their phone. Take care.",
  }[answers.othersSee];
  const lines = [seen, whoElse === null ? null : `In their words: ${whoElse}`];
  if (timesInWords !== null) lines.push(`When not to ring, in their words: ${timesInWords}`);
  if (!isTheirWord(answers)) lines.push(`A helper said this. Talk with ${called} alone first, and check it.`);
  return lines.filter((line) => line !== null);
}

function voicemailWords(answers: ContactAnswers, called: string, me: string, phone: string): string {
  if (!mayLeaveVoicemail(answers)) return "Leave no voicemail. Ring off, and write down that nobody answered.";
  const back = phone === "" ? "I will ring again." : `You can ring us on ${phone}, or I will ring again.`;
  return `You may leave a voicemail: “Hello ${called}, this is ${me}. ${back} Thank you.”`;
}
