import { deafEar } from "#test/support/guide/ears.ts";
import { expect, test } from "vitest";
import { acceptAnswer } from "#app/domain/guide/accept-answer.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import type { AcceptedAnswer, CompiledFlow, FieldValue } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Lookups } from "#app/domain/guide/read-field.ts";
import { factsOfCard } from "#app/domain/reaching/contact-facts.ts";
import { contactView } from "#app/routes/desk.$reference/contact-view.ts";
import { flagsOf } from "#app/domain/referral/flags-of.ts";
import { cardFrom } from "#app/domain/referral/referral-card.ts";
import { contactWarnings } from "#app/domain/referral/safe-contact.ts";
import { compileFlow } from "#app/publishing/guide/compile-flow.ts";
import { readFlowFolder } from "#app/publishing/guide/read-flow-folder.ts";
import { realRegionWords } from "./real-region-words.ts";
import { readRegion } from "#app/publishing/region/read-region.ts";

const lookups: Lookups = {
  ear: deafEar,
  today: "2026-05-04",
  youngestAge: 18,
  practice: () => "inside",
  postcode: () => "inside",
};

async function flowOf(name: string): Promise<CompiledFlow> {
  const read = compileFlow(await readFlowFolder(`content/guide/${name}`), await realRegionWords());
  if (!read.ok) throw new Error(`content/guide/${name} has faults`);
  return read.compiled.flow;
}

/** Answers the questions in order; an empty page is a Continue. */
function answered(flow: CompiledFlow, pages: Record<string, FieldValue>[]): AcceptedAnswer[] {
  const answers: AcceptedAnswer[] = [];
  for (const page of pages) {
    const step = nextUnanswered(flow, answers);
    const read = acceptAnswer(step, rawAnswerOf(step, page), lookups);
    if (!read.ok) throw new Error(`${step.id} refused ${JSON.stringify(read.refusal.problems)}`);
    answers.push({ stepId: step.id, turn: answers.length + 1, clientId: step.id, ...read.value });
  }
  expect(nextUnanswered(flow, answers).end).toBe("submitted");
  return activeAnswers(flow, answers);
}

test("what a person says about themselves stands on their referral", async () => {
  const flow = await flowOf("self-referral");
  const answers = answered(flow, [
    { who: "me" },
    { now: "afraid" },
    {},
    { age: "adult" },
    { practice: "A81001" },
    { "own-words": "I would like somewhere to go" },
    { needs: ["company", "home"] },
    { called: "Jo", last: "Dee" },
    { birth: "27 3 1947" },
    { postcode: "ts18 1hu" },
    {
      ways: ["phone", "through-someone"],
      phone: "01632 960 101",
      "trusted-name": "Dawn",
      "trusted-phone": "01632 960 102",
    },
    {
      "others-see": "someone",
      "who-else": "My son",
      voicemail: "no",
      "say-who": "no",
      times: ["morning"],
      "times-words": "Not after six, he is home",
    },
    { easier: ["meeting", "language", "who"] },
    { access: ["step-free", "bsl"] },
    { language: "uk", interpreter: "yes" },
    { "worker-gender": "woman", "someone-with-me": "yes" },
    { "share-with-practice": ["yes"] },
  ]);
  const card = cardFrom(answers, "guide");
  expect(card).toMatchObject({
    door: "self",
    agreed: "self",
    helper: null,
    name: { called: "Jo", last: "Dee" },
    birthDate: "1947-03-27",
    postcode: "TS18 1HU",
    practice: { kind: "registered", code: "A81001" },
    ownWords: "I would like somewhere to go",
    needs: ["company", "home"],
    contact: { ways: ["phone", "through-someone"], phone: "01632960101", voicemail: "no", othersSee: "someone" },
    whoElse: "My son",
    access: ["bsl", "step-free"],
    language: "uk",
    signsBsl: true,
    wish: "woman",
  });
  expect(contactWarnings(card.contact)).toContain("Do not leave a voicemail.");
  const { rows } = contactView(factsOfCard(card), flow);
  expect(rows).toContainEqual({ key: "Good times", words: "In the morning" });
  expect(rows).toContainEqual({ key: "When not to ring, in their words", words: "Not after six, he is home" });
  expect(highestRisk(answers).risk).toBe("B");
  expect(flagsOf(highestRisk(answers).rules)).toEqual(["afraid"]);
});

test("what a helper says stands on the referral of the person, with the helper's name beside it", async () => {
  const answers = answered(await flowOf("self-referral"), [
    { who: "professional" },
    { "their-now": "danger-now" },
    {},
    { "their-age": "adult" },
    { agreed: "yes" },
    { "helper-role": "District nurse", "helper-organisation": "Sample Community Nursing" },
    { "helper-name": "Funmi Ade", "helper-ways": ["mail"], "helper-mail": "funmi.ade@example.org" },
    { "their-practice": "no-fixed-address" },
    { "their-own-words": "A dry place" },
    { "their-needs": ["home"] },
    { "their-called": "Spud" },
    { "their-birth": "1 1 1970" },
    { "their-practice-words": "Sunderland" },
    { "their-ways": ["phone"], "their-phone": "01632 960 103" },
    { "their-voicemail": "yes", "their-others-see": "nobody" },
    { "their-easier": ["seeing-hearing", "language", "who"] },
    { "their-access": ["home-visit"] },
    { "their-language": "pl" },
    { "their-worker-gender": "man" },
    { "tell-referrer": ["yes"] },
  ]);
  const card = cardFrom(answers, "guide");
  expect(card).toMatchObject({
    door: "professional",
    agreed: "yes",
    helper: { name: "Funmi Ade", organisation: "Sample Community Nursing", mail: "funmi.ade@example.org" },
    name: { called: "Spud" },
    birthDate: "1970-01-01",
    practice: { kind: "no-fixed-address" },
    practiceWords: "Sunderland",
    ownWords: "A dry place",
    needs: ["home"],
    contact: { saidBy: { kind: "helper", name: "Funmi Ade" }, ways: ["phone"], phone: "01632960103", voicemail: "yes" },
    access: ["home-visit"],
    language: "pl",
    wish: "man",
  });
  expect(contactWarnings(card.contact)).toContain("Do not leave a voicemail.");
  expect(flagsOf(highestRisk(answers).rules)).toEqual(["danger-now"]);
});

test("when the person cannot decide, only the helper's own details are on the referral", async () => {
  const answers = answered(await flowOf("self-referral"), [
    { who: "someone-i-care-for" },
    { "their-now": "ok" },
    { "their-age": "adult" },
    { agreed: "cannot-decide" },
    {},
    { "helper-relation": "partner" },
    { "helper-name": "Harold Pick", "helper-ways": ["phone"], "helper-phone": "01632 960 104" },
    { "their-practice": "A86012" },
    { "helper-why": "I need a hand", "helper-town": "Blyth" },
    {},
  ]);
  const card = cardFrom(answers, "guide");
  expect(card).toMatchObject({ door: "family", agreed: "cannot-decide", ownWords: "I need a hand", birthDate: null });
  expect(card.name).toEqual({ first: "", last: "", called: "" });
  expect(card.practice).toEqual({ kind: "registered", code: "A86012" });
  expect(card.helper).toMatchObject({ name: "Harold Pick", phone: "01632960104" });
});

test("a request to be rung has a way to be reached: the number", async () => {
  const answers = answered(await flowOf("call-back"), [
    { now: "ok" },
    { age: "adult" },
    { called: "Hilda", phone: "01632 960 105", language: "en", "practice-words": "Consett" },
    {},
  ]);
  const card = cardFrom(answers, "call-back");
  expect(card).toMatchObject({
    door: "call-back",
    practice: { kind: "not-sure" },
    practiceWords: "Consett",
    language: null,
  });
  expect(card.contact).toMatchObject({ ways: ["phone"], phone: "01632960105", voicemail: "not-said" });
});

test("the needs and languages that can be chosen are the region's", async () => {
  const { region } = await readRegion("content/region", "2026-11-22");
  if (!region) throw new Error("content/region has faults");
  const choices = (flow: CompiledFlow, step: string, field: string) =>
    (flow.steps[step]?.fields.find(({ id }) => id === field)?.options ?? []).map(({ id }) => id);
  const needs = [...region.needs.map(({ id }) => id), "not-sure", "rather-not-say"].toSorted();
  const languages = [...region.languages.map(({ code }) => code), "other"].toSorted();
  const self = await flowOf("self-referral");
  expect(choices(self, "what-would-help", "needs").toSorted()).toEqual(needs);
  expect(choices(self, "their-what-would-help", "their-needs").toSorted()).toEqual(needs);
  expect(["en", ...choices(self, "language", "language")].toSorted()).toEqual(languages);
  expect(["en", ...choices(self, "their-language", "their-language")].toSorted()).toEqual(languages);
  expect(choices(await flowOf("call-back"), "ring-me", "language").toSorted()).toEqual(languages);
});
