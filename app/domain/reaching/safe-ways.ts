import { mayMail, mayText, waysToReach, type ContactAnswers, type Way } from "#app/domain/referral/safe-contact.ts";

/**
 * The ways that may really be used, the safest first. Of the ways that a person chose, a note (text, mail, letter) counts
 * only while it is safe to send one: chosen, said by the person that nobody else sees it, and theirs to say.
 * Source: docs/decisions/0037-the-desk-grows.md.
 */
export function safeWays(answers: ContactAnswers): Way[] {
  return waysToReach(answers).filter((way) => notes[way]?.(answers) ?? true);
}

/** The first way to try. "ask-lead": none is safe; the lead decides, nobody guesses. */
export function firstSafeWay(answers: ContactAnswers): Way | "ask-lead" {
  return safeWays(answers)[0] ?? "ask-lead";
}

/** Whether a letter is safe: they chose letters, gave an address, and said that nobody else sees their post. */
export function mayPost(answers: ContactAnswers): boolean {
  return waysToReach(answers).includes("letter") && answers.othersSee === "nobody" && isTheirWord(answers);
}

/** Whether no way of all is left: nothing goes out, and a lead decides. */
export function hasNoSafeWay(answers: ContactAnswers): boolean {
  return safeWays(answers).length === 0;
}

/** Whether the person said it, or confirmed alone what a helper said. */
export function isTheirWord(answers: ContactAnswers): boolean {
  return answers.saidBy.kind === "person" || answers.checkedWithPerson;
}

const notes: Partial<Record<Way, (answers: ContactAnswers) => boolean>> = {
  text: mayText,
  mail: mayMail,
  letter: mayPost,
};
