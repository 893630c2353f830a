import { mayGoOut, type Going } from "#app/domain/reaching/may-go-out.ts";
import type { LetterWay } from "#app/domain/reaching/after-tries.ts";
import type { OutwardWay } from "#app/domain/reaching/outward.ts";
import type { ContactAnswers } from "#app/domain/referral/safe-contact.ts";

/** The way for a short note that is safe now: mail, which the site sends, before a text, which a worker sends. Null: neither is. */
export function noteWay(
  answers: ContactAnswers,
  going: Omit<Going, "way">,
): Extract<OutwardWay, "mail" | "text"> | null {
  return (["mail", "text"] as const).find((way) => mayGoOut(answers, { ...going, way }).kind !== "refused") ?? null;
}

/** How the safe letter after three tries would go: a letter, else a text, else a mail. Null: none is safe. */
export function letterWay(answers: ContactAnswers, going: Omit<Going, "way">): LetterWay | null {
  return (
    (["letter", "text", "mail"] as const).find((way) => mayGoOut(answers, { ...going, way }).kind !== "refused") ?? null
  );
}
