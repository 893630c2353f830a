import fc from "fast-check";
import type { ContactAnswers, Way } from "#app/domain/referral/safe-contact.ts";

export const allWays: Way[] = ["phone", "text", "mail", "letter", "through-someone", "at-practice", "they-come"];

/** Everything was given, everything said safe, by the person. */
export function safeAnswers(given: Partial<ContactAnswers> = {}): ContactAnswers {
  return {
    saidBy: { kind: "person" },
    checkedWithPerson: false,
    ways: allWays,
    phone: "07700900123",
    textNumber: "07700900123",
    mail: "jo@example.org",
    address: "1 High Street",
    throughSomeone: "Her sister Ann, 07700900124",
    voicemail: "yes",
    sayWhoWeAre: "yes",
    othersSee: "nobody",
    times: ["morning"],
    ...given,
  };
}

export const anyAnswers: fc.Arbitrary<ContactAnswers> = fc.record({
  saidBy: fc.constantFrom<ContactAnswers["saidBy"][]>({ kind: "person" }, { kind: "helper", name: "Sam" }),
  checkedWithPerson: fc.boolean(),
  ways: fc.subarray(allWays),
  phone: fc.option(fc.constant("07700900123")),
  textNumber: fc.option(fc.constant("07700900123")),
  mail: fc.option(fc.constant("jo@example.org")),
  address: fc.option(fc.constant("1 High Street")),
  throughSomeone: fc.option(fc.constant("Ann")),
  voicemail: fc.constantFrom<ContactAnswers["voicemail"][]>("yes", "no", "not-said"),
  sayWhoWeAre: fc.constantFrom<ContactAnswers["sayWhoWeAre"][]>("yes", "no", "not-said"),
  othersSee: fc.constantFrom<ContactAnswers["othersSee"][]>("nobody", "someone", "not-said"),
  times: fc.constant([]),
});
