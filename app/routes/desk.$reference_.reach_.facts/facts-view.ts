import type { SafeContactNow } from "#app/domain/reaching/contact-facts.ts";
import { wayLabels } from "#app/domain/reaching/say-way.ts";

/** The boxes of the form, as texts: what stands now, or what was typed. */
export type FactsTyped = {
  seen: string;
  called: string;
  ways: string[];
  phone: string;
  text: string;
  mail: string;
  address: string;
  trusted: string;
  voicemail: string;
  say: string;
  others: string;
  who: string;
  times: string[];
  timesWords: string;
};

export function typedOf({ answers, called, whoElse, timesInWords, version }: SafeContactNow): FactsTyped {
  return {
    seen: String(version),
    called,
    ways: [...answers.ways],
    phone: answers.phone ?? "",
    text: answers.textNumber ?? "",
    mail: answers.mail ?? "",
    address: answers.address ?? "",
    trusted: answers.throughSomeone ?? "",
    voicemail: answers.voicemail,
    say: answers.sayWhoWeAre,
    others: answers.othersSee,
    who: whoElse ?? "",
    times: [...answers.times],
    timesWords: timesInWords ?? "",
  };
}

/** What stands now, beside a form that was typed over something older. */
export function factsRows(typed: FactsTyped): { key: string; value: string }[] {
  const ways = typed.ways.map((way) => wayLabels[way as keyof typeof wayLabels] ?? way).join("; ");
  const rows: [string, string][] = [
    ["Called", typed.called],
    ["Ways", ways],
    ["Phone", typed.phone],
    ["Texts to", typed.text],
    ["Email", typed.mail],
    ["Letters to", typed.address],
    ["Someone they trust", typed.trusted],
    ["Voicemail", answered[typed.voicemail] ?? ""],
    ["Say who we are", answered[typed.say] ?? ""],
    ["Others see or hear it", answered[typed.others] ?? ""],
    ["Who", typed.who],
    ["Good times", typed.times.map((time) => times[time] ?? time).join("; ")],
    ["When not to ring, in their words", typed.timesWords],
  ];
  return rows.filter(([, value]) => value !== "").map(([key, value]) => ({ key, value }));
}

const answered: Readonly<Record<string, string>> = {
  yes: "Yes",
  no: "No",
  "not-said": "Not said",
  nobody: "Nobody",
  someone: "Someone",
};

const times: Readonly<Record<string, string>> = {
  morning: "In the morning",
  afternoon: "In the afternoon",
  "any-time": "Any time",
};
