import type { AcceptedAnswer, FieldValue } from "#app/domain/guide/flow.ts";
import type { NoPractice, PracticeAnswer } from "#app/domain/referral/routing.ts";
import type { ContactAnswers, Way, YesOrNot } from "#app/domain/referral/safe-contact.ts";

export type ReferralDoor = "self" | "family" | "professional" | "call-back";

/**
 * What a person (or their helper) sent, as it was sent: sealed with the referral, and changed by nothing that comes
 * later through a form. Lists, the safe-contact rule and routing read it; the words themselves stay in the conversation.
 */
export type ReferralCard = {
  door: ReferralDoor;
  helper: Helper | null;
  agreed: "self" | "yes" | "cannot-decide";
  /** Null when only the helper's details were taken, because the person cannot decide this. */
  name: { first: string; last: string; called: string };
  birthDate: string | null;
  postcode: string | null;
  practice: PracticeAnswer;
  practiceWords: string | null; // a practice or town in the person's own words (call-back)
  ownWords: string | null;
  needs: string[];
  contact: ContactAnswers;
  whoElse: string | null; // who else sees or hears it, in their words
  timesInWords: string | null;
  access: string[]; // option ids of the Accessible Information Standard question
  accessWords: string | null;
  interpreter: string | null; // the choice about an interpreter, who is never family
  someoneWithMe: boolean;
  language: string | null; // code; null: English
  languageWords: string | null;
  signsBsl: boolean;
  wish: "woman" | "man" | null;
};

export type Helper = {
  name: string;
  relation: string;
  role: string;
  organisation: string;
  phone: string;
  mail: string;
  town: string; // where the person is, when only the helper's details were taken
  times: string;
};

/** Reads the card from the answers that count. Helpers' steps ask the same fields under a "their-" name. */
export function cardFrom(answers: readonly AcceptedAnswer[], door: "guide" | "call-back"): ReferralCard {
  const read = reader(answers);
  const who = read.one("who");
  const helper = who === "someone-i-care-for" || who === "professional" ? helperFrom(read) : null;
  const first = read.text("first");
  return {
    door: doorOf(door, who),
    helper,
    agreed: helper === null ? "self" : read.one("agreed") === "cannot-decide" ? "cannot-decide" : "yes",
    name: { first, last: read.text("last"), called: read.text("called") || first },
    birthDate: read.text("birth") || null,
    postcode: read.text("postcode") || null,
    practice: practiceFrom(read.one("practice")),
    practiceWords: read.text("practice-words") || null,
    ownWords: read.text("own-words") || read.text("helper-why") || null,
    needs: [...new Set(answers.flatMap((answer) => answer.meaning.needs))],
    contact: contactFrom(read, helper),
    whoElse: read.text("who-else") || null,
    timesInWords: read.text("times-words") || null,
    access: read.many("access"),
    accessWords: read.text("access-words") || null,
    interpreter: read.one("interpreter") || null,
    someoneWithMe: saysYes(read.many("someone-with-me")),
    language: languageFrom(read.one("language")),
    languageWords: read.text("language-other") || null,
    signsBsl: read.many("access").includes("bsl") || read.one("bsl") === "yes",
    wish: wishFrom(read.one("worker-gender")),
  };
}

type Reader = { one(field: string): string; text(field: string): string; many(field: string): string[] };

function reader(answers: readonly AcceptedAnswer[]): Reader {
  const values = new Map<string, FieldValue>();
  for (const answer of answers) {
    for (const [field, value] of Object.entries(answer.values)) values.set(field.replace(/^their-/, ""), value);
  }
  const one = (field: string) => {
    const value = values.get(field);
    return typeof value === "string" ? value : (value?.[0] ?? "");
  };
  return {
    one,
    text: (field) => one(field).trim(),
    many: (field) => {
      const value = values.get(field);
      return typeof value === "string" ? [value] : [...(value ?? [])];
    },
  };
}

function doorOf(door: "guide" | "call-back", who: string): ReferralDoor {
  if (door === "call-back") return "call-back";
  if (who === "professional") return "professional";
  return who === "someone-i-care-for" ? "family" : "self";
}

function helperFrom(read: Reader): Helper {
  return {
    name: read.text("helper-name"),
    relation: read.text("helper-relation"),
    role: read.text("helper-role"),
    organisation: read.text("helper-organisation"),
    phone: read.text("helper-phone"),
    mail: read.text("helper-mail"),
    town: read.text("helper-town"),
    times: read.text("helper-times"),
  };
}

const noPractice: readonly string[] = ["not-registered", "not-sure", "no-fixed-address"] satisfies NoPractice[];

function practiceFrom(answer: string): PracticeAnswer {
  if (answer === "") return { kind: "not-sure" };
  return noPractice.includes(answer) ? { kind: answer as NoPractice } : { kind: "registered", code: answer };
}

/** When the person cannot decide this, nothing about reaching them was taken: we talk with the helper first. */
function contactFrom(read: Reader, helper: Helper | null): ContactAnswers {
  const throughHelper = helper !== null && read.one("agreed") === "cannot-decide";
  return {
    saidBy: helper === null ? { kind: "person" } : { kind: "helper", name: helper.name },
    checkedWithPerson: false,
    ways: throughHelper ? ["through-someone"] : waysFrom(read),
    phone: read.text("phone") || null,
    textNumber: read.text("text-number") || null,
    mail: read.text("mail") || null,
    address: read.text("address") || null,
    throughSomeone: throughHelper
      ? [helper.name, helper.phone || helper.mail].filter(Boolean).join(", ")
      : [read.text("trusted-name"), read.text("trusted-phone")].filter(Boolean).join(", ") || null,
    voicemail: yesOrNot(read.one("voicemail")),
    sayWhoWeAre: yesOrNot(read.one("say-who")),
    othersSee: othersFrom(read.one("others-see")),
    times: read.many("times"),
  };
}

/** "Ask us to ring you" asks for a number only: that is its one way. */
function waysFrom(read: Reader): Way[] {
  const ways = read.many("ways") as Way[];
  return ways.length === 0 && read.text("phone") !== "" ? ["phone"] : ways;
}

function saysYes(chosen: readonly string[]): boolean {
  return chosen.some((one) => one !== "no" && one !== "not-sure");
}

function yesOrNot(answer: string): YesOrNot {
  return answer === "yes" || answer === "no" ? answer : "not-said";
}

function othersFrom(answer: string): ContactAnswers["othersSee"] {
  return answer === "nobody" || answer === "someone" ? answer : "not-said";
}

function languageFrom(answer: string): string | null {
  return answer === "" || answer === "en" || answer === "english" ? null : answer;
}

function wishFrom(answer: string): "woman" | "man" | null {
  return answer === "woman" || answer === "man" ? answer : null;
}
