import { acceptAnswer } from "#app/domain/guide/accept-answer.ts";
import { activeAnswers } from "#app/domain/guide/active-answers.ts";
import { advance } from "#app/domain/guide/advance.ts";
import type { AcceptedAnswer, CompiledFlow, EndKind, Fact, FieldValue, RiskLevel } from "#app/domain/guide/flow.ts";
import { highestRisk } from "#app/domain/guide/highest-risk.ts";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { problemSentence } from "#app/domain/guide/problem-sentence.ts";
import { rawAnswerOf } from "#app/domain/guide/raw-answer-of.ts";
import type { Lookups, Problem } from "#app/domain/guide/read-field.ts";
import { stepOf } from "#app/domain/guide/step-of.ts";

/** One thing a person does: an answer (none of the keys but values: to the step at hand), Back, or Change. */
export type Play = {
  step?: string | undefined; // must then be the step shown
  values?: Record<string, FieldValue> | undefined;
  skip?: boolean | undefined;
  back?: boolean | undefined;
  change?: string | undefined;
};

export type PlayedLine = {
  step: string;
  question: string;
  did: Play;
  outcome: "accepted" | "refused" | "moved";
  needs?: string[];
  problems?: { field: string; kind: string; sentence: string }[];
};

export type Played = {
  transcript: PlayedLine[];
  at: string;
  end: EndKind | null; // null: the person has not come to an end
  needs: string[];
  facts: Fact[];
  risk: RiskLevel;
};

/** Plays a list of answers as a person would give them, and tells what the guide asked and where it ended. */
export function playAnswers(flow: CompiledFlow, plays: readonly Play[], lookups: Lookups): Played {
  let answers: readonly AcceptedAnswer[] = [];
  let at = flow.start;
  const transcript: PlayedLine[] = [];
  for (const play of plays) {
    const played = playOne(flow, answers, at, play, lookups);
    transcript.push(played.line);
    ({ answers, at } = played);
  }
  const active = activeAnswers(flow, answers).map(({ meaning }) => meaning);
  return {
    transcript,
    at,
    end: nextUnanswered(flow, answers).end ?? null,
    needs: [...new Set(active.flatMap(({ needs }) => needs))],
    facts: [...new Set(active.flatMap(({ facts }) => facts))],
    risk: highestRisk(answers).risk,
  };
}

type PlayedOne = { line: PlayedLine; answers: readonly AcceptedAnswer[]; at: string };

function playOne(
  flow: CompiledFlow,
  answers: readonly AcceptedAnswer[],
  at: string,
  play: Play,
  lookups: Lookups,
): PlayedOne {
  const step = stepOf(flow, at);
  const line = { step: at, question: step.question, did: play };
  const refused = (problems: PlayedLine["problems"] = []): PlayedOne => ({
    line: { ...line, outcome: "refused", problems },
    answers,
    at,
  });
  if (play.back || play.change !== undefined) {
    const moved = advance(
      flow,
      answers,
      play.change === undefined ? { kind: "back", from: at } : { kind: "change", stepId: play.change },
    );
    return moved.ok
      ? { line: { ...line, outcome: "moved" }, answers, at: moved.value.at }
      : refused(said(moved.refusal));
  }
  if (play.step !== undefined && play.step !== at) return refused(said({ kind: "not-here" }));
  const raw = play.skip ? { skip: [step.skip?.id ?? "not-sure"] } : rawAnswerOf(step, play.values ?? {});
  const read = acceptAnswer(step, raw, lookups);
  if (!read.ok) return refused(read.refusal.problems.map((problem) => shown(step.fields, problem)));
  const turn = (answers.at(-1)?.turn ?? 0) + 1;
  const next = advance(flow, answers, { kind: "answer", stepId: at, turn, clientId: `play-${turn}`, ...read.value });
  if (!next.ok) return refused(said(next.refusal));
  const { needs } = read.value.meaning;
  return { line: { ...line, outcome: "accepted", needs }, answers: next.value.answers, at: next.value.at };
}

function said({ kind }: { kind: string }): NonNullable<PlayedLine["problems"]> {
  return [{ field: "", kind, sentence: "The guide cannot take this here." }];
}

function shown(fields: CompiledFlow["steps"][string]["fields"], problem: Problem) {
  const field = fields.find(({ id }) => id === problem.field);
  return { field: problem.field, kind: problem.kind, sentence: problemSentence(problem, field) };
}
