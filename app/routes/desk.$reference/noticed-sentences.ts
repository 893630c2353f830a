/** One plain sentence for each kind of rule: what to think of, and never that it is so. */
const sentences: Readonly<Record<string, string>> = {
  suicide: "These may be words about suicide, or about not wanting to live.",
  "self-harm": "These may be words about hurting themselves.",
  "overdose-now": "They may have taken too much of something, or be hurt already.",
  psychosis: "They may hear voices, or see things that others do not.",
  voices: "They may hear voices, or see things that others do not.",
  abuse: "Someone may be hurting, frightening or controlling them.",
  "child-in-danger": "A child may be in danger.",
  "harm-to-others": "They may be thinking of hurting someone else.",
  "other-at-risk": "They may be worried about someone else who is at risk.",
  "self-neglect": "They may not be able to look after themselves.",
  "no-food-or-heat": "They may have no food, no heat or no home.",
  "worn-out":
    "They may be worn out or without hope, or speak of something that is past or that they deny. It is a label, without a clock.",
};

export function noticedSentence(kind: string): string {
  return sentences[kind] ?? "Something worrying may have been said.";
}
