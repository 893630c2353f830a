import fc from "fast-check";
import { expect, test } from "vitest";
import { callScript } from "#app/domain/reaching/call-script.ts";
import { mayGoOut, type Going } from "#app/domain/reaching/may-go-out.ts";
import { noteWay } from "#app/domain/reaching/note-way.ts";
import type { OutwardPurpose, OutwardWay } from "#app/domain/reaching/outward.ts";
import { hasNoSafeWay, safeWays } from "#app/domain/reaching/safe-ways.ts";
import { closeReasons } from "#app/domain/referral/close-reason.ts";
import { openStates, type ReferralState } from "#app/domain/referral/referral-state.ts";
import { anyAnswers, safeAnswers } from "./any-answers.ts";

const ways: OutwardWay[] = ["mail", "text", "letter", "call", "notice"];
const purposes: OutwardPurpose[] = [
  "message-waiting",
  "reminder",
  "safe-letter",
  "safe-text",
  "words",
  "call",
  "withdrawal-check",
];
const states: ReferralState[] = [...openStates, "closed"];

const anyGoing: fc.Arbitrary<Going> = fc.record({
  way: fc.constantFrom(...ways),
  purpose: fc.constantFrom(...purposes),
  state: fc.constantFrom(...states),
  closeReason: fc.option(fc.constantFrom(...closeReasons.map(({ id }) => id))),
  erased: fc.boolean(),
  decided: fc.boolean(),
});

const open: Omit<Going, "way"> = {
  purpose: "words",
  state: "active",
  closeReason: null,
  erased: false,
  decided: false,
};

test("no way that is not safe ever goes, whatever was decided", () => {
  fc.assert(
    fc.property(anyAnswers, anyGoing, (answers, going) => {
      const out = mayGoOut(answers, going);
      if (out.kind === "refused") return;
      const sure = answers.saidBy.kind === "person" || answers.checkedWithPerson;
      const noteIsSafe = sure && answers.othersSee === "nobody";
      expect(going.erased || going.state === "closed").toBe(false);
      if (going.state === "withdrawing") expect(going.purpose).toBe("withdrawal-check");
      if (going.way === "mail") expect(noteIsSafe && answers.ways.includes("mail") && answers.mail !== null).toBe(true);
      if (going.way === "text")
        expect(noteIsSafe && answers.ways.includes("text") && answers.textNumber !== null).toBe(true);
      if (going.way === "letter")
        expect(noteIsSafe && answers.ways.includes("letter") && answers.address !== null).toBe(true);
      if (going.way === "call")
        expect(
          (answers.ways.includes("phone") && answers.phone !== null) ||
            (answers.ways.includes("through-someone") && answers.throughSomeone !== null),
        ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("what is refused says why and what can be done", () => {
  fc.assert(
    fc.property(anyAnswers, anyGoing, (answers, going) => {
      const out = mayGoOut(answers, going);
      if (out.kind !== "refused") return;
      expect(out.why.endsWith(".") && out.todo.endsWith(".")).toBe(true);
    }),
  );
});

test("nothing goes to somebody who died, by any way and for anything", () => {
  for (const way of ways)
    for (const purpose of purposes)
      expect(mayGoOut(safeAnswers(), { ...open, way, purpose, state: "closed", closeReason: "died" })).toMatchObject({
        kind: "refused",
        code: "died",
      });
});

test("the site sends a mail; a text, a letter and a call are prepared for a worker", () => {
  const kinds = ways.map((way) => mayGoOut(safeAnswers(), { ...open, way }).kind);
  expect(kinds).toEqual(["send", "prepare", "prepare", "prepare", "send"]);
});

test("with no safe way the lead decides, and the decision itself sends nothing", () => {
  const none = safeAnswers({ ways: ["mail", "text"], othersSee: "someone" });
  expect(hasNoSafeWay(none)).toBe(true);
  expect(mayGoOut(none, { ...open, way: "mail" })).toMatchObject({ kind: "refused", code: "no-safe-way" });
  expect(mayGoOut(none, { ...open, way: "mail", decided: true })).toMatchObject({ code: "as-decided" });
});

test("after the person asked us to stop only the one check goes", () => {
  const stopped = { ...open, way: "call", state: "withdrawing" } as const;
  expect(mayGoOut(safeAnswers(), stopped)).toMatchObject({ code: "withdrew" });
  expect(mayGoOut(safeAnswers(), { ...stopped, purpose: "withdrawal-check" }).kind).toBe("prepare");
});

test("a way is safe for the rule exactly when it is offered", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      for (const way of ["mail", "text", "letter"] as const)
        expect(mayGoOut(answers, { ...open, way }).kind !== "refused").toBe(safeWays(answers).includes(way));
      const note = noteWay(answers, open);
      if (note !== null) expect(safeWays(answers)).toContain(note);
    }),
  );
});

test("a call script names the person as they like to be called, and says who we are only where that is safe", () => {
  const sending = { called: "Pat", worker: "Ana Ferreira", team: "Stockton link workers", teamPhone: "01642 000 000" };
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const facts = { answers, whoElse: null, timesInWords: null };
      const script = callScript(facts, { ...open, purpose: "call" }, sending);
      if (script === null) return;
      const spoken = `${script.say} ${script.ifNobody} ${script.ifSomeoneElse}`;
      const sure = answers.saidBy.kind === "person" || answers.checkedWithPerson;
      expect(script.say).toContain("Pat");
      if (answers.sayWhoWeAre !== "yes" || !sure) expect(spoken).not.toMatch(/Stockton|Ferreira|01642/);
      if (answers.voicemail !== "yes" || !sure) expect(script.ifNobody).toMatch(/^Leave no voicemail/);
    }),
  );
});

test("who else hears the phone stands before the call", () => {
  const facts = { answers: safeAnswers({ othersSee: "someone" }), whoElse: "My son", timesInWords: "Never after six" };
  const script = callScript(
    facts,
    { ...open, purpose: "call" },
    { called: "Pat", worker: "A", team: "B", teamPhone: "" },
  );
  expect(script?.before).toEqual([
    "Someone else may hear or see their phone.",
    "In their words: My son",
    "When not to ring, in their words: Never after six",
  ]);
});
