import type { AppLoadContext } from "@remix-run/node";
import { stepOfCode } from "#app/sign-in/authenticator.ts";
import type { SignedInMember } from "#app/sign-in/session-view.ts";
import { perform } from "#app/use-cases/perform.ts";
import { confirmSecondStep } from "#app/use-cases/sign-in/confirm-second-step.ts";
import { passByRecoveryCode, passSecondStep } from "#app/use-cases/sign-in/pass-second-step.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import type { CodeForm, CodeProblem } from "./form.ts";

export type CodeAnswer = { passed: true; recoveryCodes: string[] | null } | ({ passed: false } & CodeProblem);

type Given = { context: AppLoadContext; member: SignedInMember; tokenHash: string };

const wrong: CodeAnswer = {
  passed: false,
  field: "code",
  problem: "That code is not right. Enter the six figures that your app shows now.",
};
const used: CodeAnswer = {
  passed: false,
  field: "code",
  problem: "That code was used already. Wait until your app shows the next one, and enter that.",
};

/** Checks what was typed against the member's secret, then performs what it comes to. */
export async function answerCode(given: Given, form: Exclude<CodeForm, { intent: "begin" }>): Promise<CodeAnswer> {
  const { services } = given.context;
  const asker = { memberId: given.member.id, tokenHash: given.tokenHash };
  if (form.intent === "recovery") {
    const passed = await perform(services, passByRecoveryCode, { ...asker, code: form.recovery });
    if (passed.ok) return { passed: true, recoveryCodes: null };
    return {
      passed: false,
      field: "recovery",
      problem: "We do not know that code, or it was used. Enter another one.",
    };
  }
  const step = await findSecondStep(services.db.read, given.member.id);
  const halfMinute = step === null ? null : stepOfCode(step.secret, form.code, services.clock.now());
  if (step === null || halfMinute === null) return wrong;
  return step.confirmedAt === null
    ? enrol(given, { ...asker, secret: step.secret, step: halfMinute })
    : pass(given, { ...asker, step: halfMinute });
}

async function enrol(given: Given, input: Parameters<typeof confirmSecondStep>[1]): Promise<CodeAnswer> {
  const confirmed = await perform(given.context.services, confirmSecondStep, input);
  return confirmed.ok ? { passed: true, recoveryCodes: confirmed.value.recoveryCodes } : used;
}

async function pass(given: Given, input: Parameters<typeof passSecondStep>[1]): Promise<CodeAnswer> {
  const passed = await perform(given.context.services, passSecondStep, input);
  if (passed.ok) return { passed: true, recoveryCodes: null };
  switch (passed.refusal.kind) {
    case "code-used":
      return used;
    case "not-set-up":
      return wrong;
  }
}
