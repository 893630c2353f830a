import { data } from "@remix-run/node";
import { z } from "zod";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { joinLengths } from "#app/domain/people/join-request.ts";
import type { MemberViewer } from "#app/domain/people/may-do.ts";
import type { Services } from "#app/services.ts";
import { answerSpaceRequest } from "#app/use-cases/members/answer-space-request.ts";
import { perform } from "#app/use-cases/perform.ts";
import { words } from "../administration/fields.ts";
import { intentOf, parseTyped, readTyped, type Refused } from "../administration/typed.ts";
import { reasonIdOf } from "./reason-id-of.ts";

type Outcome = { done: "let-in-space" | "declined" } | { refused: Refused; status: 409 | 422 };

const shape = z.object({
  reason: words("Write the reason. It is mailed to them.", joinLengths.reason).transform((text) => cleanText(text)),
});

/** @throws 404 where the viewer's role does not reach the space, or nobody asked. */
export async function answerAsked(
  services: Services,
  request: Request,
  viewer: MemberViewer & { memberId: string },
): Promise<Outcome> {
  const typed = await readTyped(request);
  const asked = { spaceId: typed["space"]?.[0] ?? "", memberId: typed["member"]?.[0] ?? "" };
  const accepts = intentOf(typed) === "accept";
  const parsed = accepts ? null : parseTyped(shape, typed);
  if (parsed !== null && !parsed.ok) {
    const errors = { [reasonIdOf(asked.spaceId, asked.memberId)]: parsed.errors["reason"] ?? "" };
    return { refused: { typed, errors }, status: 422 };
  }
  const answer =
    parsed === null ? { kind: "accept" as const } : { kind: "decline" as const, reason: parsed.value.reason };
  const answered = await perform(services, answerSpaceRequest, { ...asked, answer, viewer });
  if (answered.ok) return { done: accepts ? "let-in-space" : "declined" };
  if (answered.refusal.kind === "no-such-request") throw data(null, { status: 404 });
  const errors = { form: "Somebody else has answered this request meanwhile." };
  return { refused: { typed: undefined, errors }, status: 409 };
}
