import { heardFacts, type Condition, type Fact } from "#app/domain/guide/flow.ts";

/** Each field a condition names, and by which word, so that the check can tell "is" from "has". */
export type Mention = { field: string; verb: "is" | "has" | "answered"; option: string | null };

export type ParsedWhen =
  { ok: true; condition: Condition; mentions: Mention[]; facts: Fact[] } | { ok: false; sentence: string };

const knownFacts: readonly string[] = [
  "under-age",
  "practice-outside-region",
  "postcode-outside-region",
  ...heardFacts,
];

/**
 * Reads a "when": `who.who is me and (answered a.b or not fact under-age)`. "not" binds closest; "and" and "or" may
 * meet only with brackets, so that nobody has to know which goes first.
 */
export function parseWhen(text: string): ParsedWhen {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  const mentions: Mention[] = [];
  const facts: Fact[] = [];
  let place = 0;
  let wrong = "";

  const fail = (sentence: string): null => {
    wrong ||= sentence;
    return null;
  };
  const take = (): string => tokens[place++] ?? "";

  function whole(): Condition | null {
    const first = part();
    const joint = tokens[place];
    if (!first || (joint !== "and" && joint !== "or")) return first;
    const of = [first];
    while (tokens[place] === joint) {
      place += 1;
      const following = part();
      if (!following) return null;
      of.push(following);
    }
    if (tokens[place] === "and" || tokens[place] === "or") return fail("put brackets where “and” meets “or”");
    return { kind: joint === "and" ? "all" : "any", of };
  }

  function part(): Condition | null {
    const word = take();
    switch (word) {
      case "not": {
        const of = part();
        return of && { kind: "not", of };
      }
      case "(": {
        const inner = whole();
        if (inner && take() !== ")") return fail("a bracket is not closed");
        return inner;
      }
      case "fact":
        return fact(take());
      case "answered":
        return answered(take());
      default:
        return has(word);
    }
  }

  function fact(name: string): Condition | null {
    if (!knownFacts.includes(name)) return fail(`there is no fact “${name}”; there is ${knownFacts.join(", ")}`);
    facts.push(name as Fact);
    return { kind: "fact", fact: name as Fact };
  }

  function answered(field: string): Condition | null {
    if (!isAddress(field)) return fail("after “answered” write step.field");
    mentions.push({ field, verb: "answered", option: null });
    return { kind: "answered", field };
  }

  function has(field: string): Condition | null {
    if (!isAddress(field)) return fail(`write step.field where “${field}” stands`);
    const verb = take();
    if (verb !== "is" && verb !== "has") return fail(`after “${field}” write “is” or “has” and an option`);
    const option = take();
    if (!/^[A-Za-z0-9-]+$/.test(option)) return fail(`after “${field} ${verb}” write an option`);
    mentions.push({ field, verb, option });
    return { kind: "has", field, option };
  }

  const condition = whole();
  if (condition && place < tokens.length) fail(`“${tokens[place]}” was not expected; join with “and” or “or”`);
  if (!condition || wrong !== "") return { ok: false, sentence: `“${text}” cannot be read: ${wrong}.` };
  return { ok: true, condition, mentions, facts };
}

function isAddress(word: string): boolean {
  return /^[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/.test(word);
}
