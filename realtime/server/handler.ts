import type { z } from "zod";
import type { SessionView } from "#app/sign-in/session-view.ts";
import type { Answer, LiveRefusal } from "#realtime/messages.ts";
import type { FrameLimit } from "./frame-limits.ts";

/** What an event of the contract carries, and what it is answered with. */
export type AskOf<Event> = Event extends (ask: infer Ask, ...rest: never[]) => void
  ? Ask extends Answer<infer _Value>
    ? null
    : Ask
  : never;
export type AnswerOf<Event> = Event extends (...given: infer Given) => void
  ? Given extends [...unknown[], Answer<infer Value>]
    ? Value | LiveRefusal
    : null
  : never;

/** `afterwards` is done once the answer is on its way. */
export type Taken<Answered> = { answer: Answered; afterwards?: () => void };

/** How one event is taken. `how`: whether it is something a person does, or something their page does by itself. */
export type Handler<Ask, Answered> = {
  shape: z.ZodType<Ask>;
  limit: FrameLimit;
  how: "use" | "look";
  answers: boolean;
  take(ask: Ask, session: SessionView): Promise<Taken<Answered>>;
};

export type Handlers<Events> = { [Name in keyof Events]: Handler<AskOf<Events[Name]>, AnswerOf<Events[Name]>> };

/** A handler whose types are closed in: it parses what it is given before it takes it. */
export type ClosedHandler = Pick<Handler<never, never>, "limit" | "how" | "answers"> & {
  parse(ask: unknown): null | ((session: SessionView) => Promise<Taken<unknown>>);
};

export function closeHandler<Ask, Answered>({ shape, take, ...rest }: Handler<Ask, Answered>): ClosedHandler {
  const { limit, how, answers } = rest;
  return {
    limit,
    how,
    answers,
    parse(ask) {
      const parsed = shape.safeParse(ask);
      return parsed.success ? (session) => take(parsed.data, session) : null;
    },
  };
}
