/** Something that hangs on a session, so that it cannot be removed, only cancelled. */
export type SessionHold =
  "slides" | "recording" | "questions" | "agendas" | "answers" | "stories" | "permissions" | "links";

const words: Readonly<Record<SessionHold, string>> = {
  slides: "there are slides of it",
  recording: "there is a recording of it",
  questions: "somebody asked about it",
  agendas: "somebody has it on their agenda",
  answers: "somebody said what they thought of it",
  stories: "a story was told there",
  permissions: "a speaker agreed that its slides may be shown",
  links: "a speaker was mailed a link to it",
};

/**
 * Why a session stays, for a facilitator: the first three things that hang on it, and what to do instead.
 * @param holds at least one
 */
export function sayWhyHeld(holds: readonly SessionHold[]): string {
  const [first = "", ...rest] = holds.slice(0, 3).map((hold) => words[hold]);
  const last = rest.pop();
  const all = last === undefined ? first : `${[first, ...rest].join(", ")} and ${last}`;
  return `It cannot be removed, because ${all}. Cancel it instead: its page stays and says so.`;
}
