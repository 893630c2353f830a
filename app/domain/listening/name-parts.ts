import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";

/** Names parts of phrases, equal parts alike, so that they can be told apart quickly. */
export function openPartNames(): (part: PhrasePart) => string {
  const known = new Map<PhrasePart, string>();
  const nameOf = (part: PhrasePart): string => {
    switch (part.kind) {
      case "word":
        return part.endings ? `${part.word}~` : part.word;
      case "group":
        return `<${part.group}>`;
      case "gap":
        return `..${part.atMost}`;
      default:
        return remembered(part);
    }
  };
  // A group's phrases are met wherever the group stands.
  const remembered = (part: PhrasePart): string => {
    const name = known.get(part) ?? nameWithin(part);
    known.set(part, name);
    return name;
  };
  const nameWithin = (part: PhrasePart): string => {
    if (part.kind === "maybe") return `${nameOf(part.part)}?`;
    return part.kind === "either" ? `(${part.phrases.map(namePhrase).join("|")})` : nameOf(part);
  };
  const namePhrase = (phrase: Phrase) => {
    const [only] = phrase;
    return phrase.length === 1 && only ? nameOf(only) : phrase.map(nameOf).join(" ");
  };
  return nameOf;
}
