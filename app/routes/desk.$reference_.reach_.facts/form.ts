import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import { mailForm, phoneForm } from "#app/domain/guide/contact-forms.ts";
import type { WriteContactFacts } from "#app/use-cases/reaching/write-contact-facts.ts";
import type { Way } from "#app/domain/referral/safe-contact.ts";

const ways = [
  "phone",
  "text",
  "mail",
  "letter",
  "through-someone",
  "at-practice",
  "they-come",
] as const satisfies Way[];
const mostLetters = 300;
const line = z.string().default("").transform(cleanLine).pipe(z.string().max(mostLetters, "Use at most 300 letters"));
const long = z.string().default("").transform(cleanText).pipe(z.string().max(mostLetters, "Use at most 300 letters"));
const yesOrNot = z.enum(["yes", "no", "not-said"], "Choose one");
const phone = line.refine(
  (typed) => typed === "" || phoneForm(typed) !== null,
  "Write a phone number, like 01632 960 001",
);

/** What the person said alone about reaching them. */
export const factsForm = z
  .object({
    seen: z.coerce.number().int().min(0),
    alone: z.literal("yes", "Ask them alone first. Then tick this"),
    called: line.refine((typed) => typed !== "", "Write what they like to be called"),
    ways: z.array(z.enum(ways)).default([]),
    phone,
    text: phone,
    mail: line.refine(
      (typed) => typed === "" || mailForm(typed) !== null,
      "Write an email address, like name@example.org",
    ),
    address: long,
    trusted: line,
    voicemail: yesOrNot,
    say: yesOrNot,
    others: z.enum(["nobody", "someone", "not-said"], "Choose one"),
    who: long,
    times: z.array(z.enum(["morning", "afternoon", "any-time"])).default([]),
    timesWords: line,
  })
  .superRefine((form, context) => {
    for (const [way, field, message] of needed) {
      if (form.ways.includes(way) && form[field] === "") context.addIssue({ code: "custom", path: [field], message });
    }
  });

const needed: readonly [Way, "phone" | "text" | "mail" | "address" | "trusted", string][] = [
  ["phone", "phone", "Write the number to ring"],
  ["text", "text", "Write the number for texts"],
  ["mail", "mail", "Write the email address"],
  ["letter", "address", "Write the address for letters"],
  ["through-someone", "trusted", "Write who it is, and their number"],
];

type Facts = WriteContactFacts["facts"];

/** The form as what is kept. Numbers and addresses stay only for ways that were chosen. */
export function factsOf(form: z.infer<typeof factsForm>): Facts {
  const chosen = (way: Way, typed: string | null) => (form.ways.includes(way) && typed !== "" ? typed : null);
  return {
    called: form.called,
    whoElse: form.who === "" ? null : form.who,
    timesInWords: form.timesWords === "" ? null : form.timesWords,
    answers: {
      ways: form.ways,
      phone: chosen("phone", phoneForm(form.phone)),
      textNumber: chosen("text", phoneForm(form.text)),
      mail: chosen("mail", mailForm(form.mail)),
      address: chosen("letter", form.address),
      throughSomeone: chosen("through-someone", form.trusted),
      voicemail: form.voicemail,
      sayWhoWeAre: form.say,
      othersSee: form.others,
      times: form.times,
    },
  };
}
