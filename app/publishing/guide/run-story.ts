import { acceptAnswer, type RawAnswer } from "#app/domain/guide/accept-answer.ts";
import { advance } from "#app/domain/guide/advance.ts";
import type { AcceptedAnswer, AnswerMeaning, CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Ear, Lookups, Problem } from "#app/domain/guide/read-field.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";
import { storyEar } from "#app/publishing/guide/story-ear.ts";
import { coveredBy } from "#app/publishing/guide/covered-by.ts";
import type { Story, StoryLine } from "#app/publishing/guide/story-schema.ts";

/** What came of a story: the first line that did not go as written, if any, and what it passed over. */
export type StoryRun = { failed: { line: number; sentence: string } | null; covered: Set<string> };

/** What the guide knows while a story is told to it. */
export type ToldWith = { youngestAge: number; ear: Ear };

type Telling = {
  flow: CompiledFlow;
  lookups: Lookups;
  answers: readonly AcceptedAnswer[];
  at: string;
  meaning: AnswerMeaning | null;
  problems: Problem[]; // of an answer just refused, until "we reply" names them
  covered: Set<string>;
};

/** Tells a story to the guide line by line. `line` in a failure is the place in the story's list, from 0. */
export function runStory(flow: CompiledFlow, story: Story, told: ToldWith): StoryRun {
  const telling: Telling = {
    flow,
    lookups: lookupsOf(story, told),
    answers: [],
    at: flow.start,
    meaning: null,
    problems: [],
    covered: new Set([flow.start]),
  };
  for (const [line, said] of story.lines.entries()) {
    const sentence = unanswered(telling, said) ?? tell(telling, said);
    if (sentence !== null) return { failed: { line, sentence }, covered: telling.covered };
  }
  const last = story.lines.length - 1;
  if (telling.problems.length > 0)
    return { failed: { line: last, sentence: refusedSentence(telling.problems) }, covered: telling.covered };
  if (story.lines.at(-1)?.ends === undefined) {
    return {
      failed: { line: last, sentence: "The last line of a story says how it ends: “ends: …”." },
      covered: telling.covered,
    };
  }
  return { failed: null, covered: telling.covered };
}

/** Practices and postcodes are taken to be inside the region, but for those that the story names. */
function lookupsOf({ today, outside, hears }: Story, { youngestAge, ear }: ToldWith): Lookups {
  const isOutside = (place: string) => outside.includes(place);
  return {
    today,
    youngestAge,
    ear: storyEar(hears, ear),
    practice: (code) => (/^[A-Z]\d{5}$/.test(code) ? (isOutside(code) ? "outside" : "inside") : "unknown"),
    postcode: (postcode) => (isOutside(postcode) ? "outside" : "inside"),
  };
}

function unanswered({ problems }: Telling, said: StoryLine): string | null {
  return problems.length > 0 && said["we reply"] === undefined
    ? `The answer above was refused: ${refusedSentence(problems)}`
    : null;
}

function refusedSentence(problems: readonly Problem[]): string {
  return `${problems.map(({ field, kind }) => (field ? `${field} ${kind}` : kind)).join(", ")}.`;
}

function tell(telling: Telling, said: StoryLine): string | null {
  const step = stepOf(telling.flow, telling.at);
  if (said["the guide asks"] !== undefined) return expectSame("The guide asks", said["the guide asks"], step.id);
  if (said.ends !== undefined) return expectSame("It ends with", said.ends, step.end ?? `the question “${step.id}”`);
  if (said["we reply"]) return reply(telling, said["we reply"]);
  if (said["we understood"]) return understood(telling, said["we understood"]);
  if (said["they go back"] !== undefined) return move(telling, { kind: "back", from: step.id });
  if (said["they change"] !== undefined) return move(telling, { kind: "change", stepId: said["they change"] });
  if (said["they continue"] !== undefined && step.fields.some(({ optional }) => !optional))
    return `“${step.id}” asks something; “they continue” is for a page without a question.`;
  return answer(telling, step, rawOf(step, said));
}

function rawOf(step: Step, said: StoryLine): RawAnswer {
  if (said["they skip"] !== undefined) return { skip: [step.skip?.id ?? "not-sure"] };
  if (said["they answer"]) return rawAnswerOf(step, said["they answer"]);
  const chosen = said["they choose"];
  const field =
    step.fields.find(({ options, kind }) => (chosen ? options !== undefined || kind === "practice" : !options)) ??
    step.fields[0];
  return field ? rawAnswerOf(step, { [field.id]: chosen ?? said["they say"] ?? "" }) : {};
}

function answer(telling: Telling, step: Step, raw: RawAnswer): string | null {
  const read = acceptAnswer(step, raw, telling.lookups);
  if (!read.ok) {
    telling.problems = read.refusal.problems;
    return null;
  }
  const turn = telling.answers.length + 1;
  const given = { stepId: step.id, turn, clientId: `${turn}`, ...read.value };
  const next = advance(telling.flow, telling.answers, { kind: "answer", ...given });
  if (!next.ok) return `Nothing can be answered at “${step.id}”.`;
  for (const part of coveredBy(telling.flow, next.value.answers, telling.answers)) telling.covered.add(part);
  telling.answers = next.value.answers;
  telling.at = next.value.at;
  telling.meaning = read.value.meaning;
  return null;
}

function move(telling: Telling, event: Parameters<typeof advance>[2]): string | null {
  const moved = advance(telling.flow, telling.answers, event);
  if (!moved.ok) return "They cannot go there from here.";
  telling.at = moved.value.at;
  return null;
}

function reply(telling: Telling, expected: readonly string[]): string | null {
  const got = telling.problems.map(({ kind }) => kind);
  telling.problems = [];
  return expectSame(
    "We reply",
    expected.toSorted().join(", "),
    got.toSorted().join(", ") || "nothing, the answer was taken",
  );
}

function understood({ meaning }: Telling, expected: NonNullable<StoryLine["we understood"]>): string | null {
  if (!meaning) return "Nothing was answered yet.";
  const list = (ids: readonly string[]) => ids.toSorted().join(", ") || "nothing";
  return (
    (expected.needs ? expectSame("We understood the needs", list(expected.needs), list(meaning.needs)) : null) ??
    (expected.facts ? expectSame("We understood the facts", list(expected.facts), list(meaning.facts)) : null) ??
    (expected.risk ? expectSame("We understood the risk", expected.risk, meaning.risk) : null)
  );
}

function expectSame(what: string, expected: string, got: string): string | null {
  return expected === got ? null : `${what}: ${got}. The story expects: ${expected}.`;
}
