import { data } from "@remix-run/node";
import { z } from "zod";
import { longestRemark } from "#app/domain/discussion/report-reasons.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { endWritingBlock } from "#app/use-cases/moderation/block-writing.ts";
import { decideHeld } from "#app/use-cases/moderation/decide-held.ts";
import { decideReport } from "#app/use-cases/moderation/decide-report.ts";
import { perform } from "#app/use-cases/perform.ts";
import { oneOf, words } from "../administration/fields.ts";
import { intentOf, parseTyped, readTyped, type Refused, type Typed } from "../administration/typed.ts";

type Keeper = LibraryViewer & { memberId: string };
type Outcome = { done: string } | { refused: Refused; status: 409 | 422 };

const remark = z.object({
  remark: words("Write the reason. It is mailed to them.", longestRemark).transform((text) => cleanText(text)),
});

const decided = z.object({
  remark: words("Write your answer. It is mailed to whoever reported the post.", longestRemark).transform((text) =>
    cleanText(text),
  ),
  decision: oneOf(["left", "hidden", "redacted"], "Say what is to become of the post."),
});

/** Does what a form of the queue asks for. @throws 404 for what is not there or not theirs to decide. */
export async function answerModeration(services: Services, request: Request, viewer: Keeper): Promise<Outcome> {
  const typed = await readTyped(request);
  const id = typed["id"]?.[0] ?? "";
  switch (intentOf(typed)) {
    case "let-through":
      return held(services, { viewer, id, answer: { kind: "let-through" } });
    case "decline": {
      const parsed = parseTyped(remark, typed);
      if (!parsed.ok) return named(typed, id, parsed.errors);
      return held(services, { viewer, id, answer: { kind: "decline", reason: parsed.value.remark } });
    }
    case "decide":
      return report(services, viewer, typed);
    case "end-block": {
      const ended = await perform(services, endWritingBlock, { viewer, id });
      if (!ended.ok) throw data(null, { status: 404 });
      return { done: "saved" };
    }
    default:
      throw data(null, { status: 404 });
  }
}

async function held(services: Services, input: Parameters<typeof decideHeld>[1]): Promise<Outcome> {
  const done = await perform(services, decideHeld, input);
  if (done.ok) return { done: input.answer.kind === "decline" ? "declined" : "post-let-through" };
  switch (done.refusal.kind) {
    case "no-such-post":
      throw data(null, { status: 404 });
    case "decided-already":
      return tooLate("Somebody else has decided about this post meanwhile.");
    case "thread-gone":
      return tooLate("The discussion that this post belongs to is not there any more. Decline the post and say so.");
  }
}

async function report(services: Services, viewer: Keeper, typed: Typed): Promise<Outcome> {
  const id = typed["id"]?.[0] ?? "";
  const parsed = parseTyped(decided, typed);
  if (!parsed.ok) return named(typed, id, parsed.errors);
  const [thread, post] = [Number(typed["thread"]?.[0]), Number(typed["post"]?.[0])];
  const { decision, remark: answer } = parsed.value;
  const done = await perform(services, decideReport, { viewer, thread, post, decision, answer });
  if (!done.ok) throw data(null, { status: 404 });
  return { done: "report-answered" };
}

/** Each card has its own boxes, so the error summary must lead to the right ones. */
function named(typed: Typed, id: string, errors: Readonly<Record<string, string>>): Outcome {
  const own = Object.entries(errors).map(([field, sentence]) => [`${field}-${id}`, sentence]);
  return { refused: { typed, errors: Object.fromEntries(own) as Record<string, string> }, status: 422 };
}

function tooLate(form: string): Outcome {
  return { refused: { typed: undefined, errors: { form } }, status: 409 };
}
