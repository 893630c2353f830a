import type { Phrase, PhrasePart } from "#app/domain/listening/phrase.ts";

/** Gives equal parts of phrases the same number, so that they can be told apart quickly. */
export function openPartNames(): (part: PhrasePart) => number {
  const numbers = new Map<string, number>();
  const known = new Map<PhrasePart, number>();
  const numberOf = (part: PhrasePart): number => {
    const held = known.get(part);
    if (held !== undefined) return held;
    const name = nameOf(part);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    known.set(part, number);
    return number;
  };
  const namePhrase = (phrase: Phrase) => phrase.map(numberOf).join(" ");
  const nameOf = (part: PhrasePart): string => {
    switch (part.kind) {
      case "word":
        return part.endings ? `${part.word}~` : part.word;
      case "group":
        return `<${part.group}>`;
      case "either":
        return `(${part.phrases.map(namePhrase).join("|")})`;
      case "maybe":
        return `?${numberOf(part.part)}`;
      case "gap":
        return `..${part.atMost}`;
    }
  };
  return numberOf;
}
