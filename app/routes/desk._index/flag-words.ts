import { flagLevel, type Flagging } from "#app/domain/referral/flags-of.ts";

const choiceWords: Readonly<Record<string, string>> = {
  "danger-now": "Hurt or in danger now",
  "ending-life": "Thinking about ending their life",
  afraid: "Afraid of someone",
  "call-soon": "Asked for a call the same day",
};

/** What a kind of rule noticed, in a few words, by the kind of "heard:KIND:RULE". */
const heardWords: Readonly<Record<string, string>> = {
  suicide: "Suicide, or not wanting to live",
  "self-harm": "Hurting themselves",
  "overdose-now": "An overdose, or harm already done",
  psychosis: "Voices, or things that others do not see",
  voices: "Voices, or things that others do not see",
  abuse: "Being hurt or controlled by someone",
  "child-in-danger": "A child in danger",
  "harm-to-others": "Hurting someone else",
  "other-at-risk": "Someone else at risk",
  "self-neglect": "Not able to look after themselves",
  "no-food-or-heat": "No food, heat or home",
  "worn-out": "Worn out or hopeless",
};

/** A kind that this page does not know still says that something was noticed. */
export function kindWords(kind: string): string {
  return heardWords[kind] ?? "Something worrying";
}

/** What a flag and its labels say. A label has no clock: it never makes a referral urgent. */
export type FlagWords = { flags: string[]; labels: string[] };

/** What the codes of a referral say; an age that is too young first. An answer that this page does not know still shows that there is a flag. */
export function flagWords({ risk, flags, flagged }: Flagging & { flagged: boolean }, youngestAge: number): FlagWords {
  const labels = flags
    .filter((flag) => isLabel(flag, { risk, flags }))
    .map((flag) => `${wordsFor(flag)} (label, no clock)`);
  if (!flagged) return { flags: [], labels };
  const young = flags.includes("under-age") ? [`Gave an age under ${youngestAge}`] : [];
  const known = [...young, ...flags.filter((flag) => !isLabel(flag, { risk, flags })).map(wordsFor)];
  const said = known.filter((words) => words !== "");
  return { flags: said.length > 0 ? [...new Set(said)] : ["A worrying answer: read it first"], labels };
}

/** The level of a flag as staff read it. */
export function levelWords(flagging: Flagging): string {
  switch (flagLevel(flagging)) {
    case "A":
      return "Level A: life may be at risk";
    case "B":
      return "Level B: someone must look today";
    case "kind":
      return "Urgent because of its kind: someone must look today";
    case "C":
    case "none":
      return "A label, no clock";
  }
}

function isLabel(flag: string, flagging: Flagging): boolean {
  const level = flagLevel(flagging);
  return flag === "heard-worn-out" || (flag === "heard-other-at-risk" && level !== "A" && level !== "B");
}

function wordsFor(flag: string): string {
  return flag.startsWith("heard-") ? kindWords(flag.slice("heard-".length)) : (choiceWords[flag] ?? "");
}
