/** A reply as it stands in content/desk: words to begin with, never sent by themselves. */
export type Reply = {
  id: string;
  title: string; // for staff
  words: string;
  neutral: string | null; // for somebody who asked us not to say who we are
};

/** What can be filled into a reply. */
export const replyFields = ["called", "worker", "team", "team-phone"] as const;

export type ReplyField = (typeof replyFields)[number];

/** What is known of the person and of whoever writes. Null: there is nothing to fill in. */
export type ReplyFacts = Readonly<Record<ReplyField, string | null>>;

/** A reply with its fields filled in, as it is put into the box. */
export type FilledReply = { id: string; title: string; words: string };

/** Fields that say who we are. */
const telling: readonly string[] = ["team", "team-phone"] satisfies ReplyField[];

const fieldPattern = /\{([^{}]*)\}/g;

/** The names that stand in braces, whether they are known or not. */
export function fieldsIn(words: string): string[] {
  return [...words.matchAll(fieldPattern)].map((found) => found[1] ?? "");
}

/** What is wrong with a reply, one sentence each; nothing when it may be offered. */
export function whyReplyNot({ words, neutral }: Pick<Reply, "words" | "neutral">): string[] {
  const known: readonly string[] = replyFields;
  const unknown = [...fieldsIn(words), ...fieldsIn(neutral ?? "")].filter((field) => !known.includes(field));
  const tells = (text: string) => fieldsIn(text).some((field) => telling.includes(field));
  return [
    ...unknown.map((field) => `{${field}} is no field. Use ${known.map((one) => `{${one}}`).join(", ")}.`),
    ...(tells(words) && neutral === null
      ? ["These words name the team. Add neutral words, for people who asked us not to say who we are."]
      : []),
    ...(neutral !== null && tells(neutral) ? ["Neutral words name no team and no number of one."] : []),
  ];
}

/**
 * The replies that can be put into the box for a person: their neutral words where they asked us not to say who we are,
 * and none of which a field would stay empty.
 */
export function fillReplies(replies: readonly Reply[], facts: ReplyFacts, mayNameUs: boolean): FilledReply[] {
  return replies.flatMap(({ id, title, words, neutral }) => {
    const filled = fill(mayNameUs ? words : (neutral ?? words), facts);
    return filled === null ? [] : [{ id, title, words: filled }];
  });
}

function fill(words: string, facts: ReplyFacts): string | null {
  const valueOf = (field: string) => (Object.hasOwn(facts, field) ? facts[field as ReplyField] : null);
  if (fieldsIn(words).some((field) => valueOf(field) === null)) return null;
  return words.replace(fieldPattern, (_, field: string) => valueOf(field) ?? "").trim();
}

/** What stands in a box after a reply was put into it: below what was typed there before. */
export function withReply(typed: string, words: string): string {
  return typed.trim() === "" ? words : `${typed.trimEnd()}\n\n${words}`;
}
