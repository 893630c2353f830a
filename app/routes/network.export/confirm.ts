import type { AppLoadContext } from "@remix-run/node";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { answerCode } from "../sign-in_.second-step/answer-code.ts";
import { codeForm } from "../sign-in_.second-step/form.ts";

/** Whoever is signed in shows again that it is them, by the code of their app. @returns null, or what is not right with it */
export async function confirm(context: AppLoadContext, code: string): Promise<string | null> {
  const member = requireMember(context);
  const { tokenHash } = context.session;
  const parsed = codeForm.safeParse({ intent: "code", code });
  if (!parsed.success || parsed.data.intent === "begin" || tokenHash === null)
    return "Enter the six figures that your app shows.";
  const asker = { session: tokenHash, address: context.address, about: member.id };
  const allowance = await context.services.limits.take("code", asker);
  if (!allowance.allowed) return `Too many tries. ${waitWords(allowance.retryAfterSeconds)}`;
  const answer = await answerCode({ context, member, tokenHash }, parsed.data);
  if (!answer.passed) return answer.problem;
  await context.services.limits.giveBack("code", asker);
  return null;
}
