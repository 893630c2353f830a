import { data } from "@remix-run/node";
import { z } from "zod";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import { joinLengths } from "#app/domain/people/join-request.ts";
import type { Services } from "#app/services.ts";
import { answerJoinRequest, type JoinAnswer } from "#app/use-cases/members/answer-join-request.ts";
import { perform } from "#app/use-cases/perform.ts";
import { words } from "../administration/fields.ts";
import { intentOf, parseTyped, readTyped, type Refused } from "../administration/typed.ts";

type Outcome = { done: "let-in" | "declined" } | { refused: Refused; status: 409 | 422 };

const shape = z.object({
  reason: words("Write the reason. It is mailed to them.", joinLengths.reason).transform((text) => cleanText(text)),
});

export async function answerRequest(
  services: Services,
  request: Request,
  viewer: MemberViewer & { memberId: string },
): Promise<Outcome> {
  const typed = await readTyped(request);
  const requestId = typed["requestId"]?.[0] ?? "";
  const accepts = intentOf(typed) === "accept";
  const parsed = accepts ? null : parseTyped(shape, typed);
  if (parsed !== null && !parsed.ok)
    return { refused: { typed, errors: named(requestId, parsed.errors) }, status: 422 };
  const answer: JoinAnswer = parsed === null ? { kind: "accept" } : { kind: "decline", reason: parsed.value.reason };
  const answered = await perform(services, answerJoinRequest, { requestId, answer, viewer });
  if (answered.ok) return { done: accepts ? "let-in" : "declined" };
  switch (answered.refusal.kind) {
    case "no-such-request":
      throw data(null, { status: 404 });
    case "answered-already":
      return {
        refused: { typed: undefined, errors: { form: "Somebody else has answered this request meanwhile." } },
        status: 409,
      };
  }
}

/** Each request has its own box, so the error summary must lead to the right one. */
function named(requestId: string, errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [`${field}-${requestId}`, sentence]));
}
