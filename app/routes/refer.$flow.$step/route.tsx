import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { requirePerson } from "#app/sign-in/require-person.ts";
import { doorOf, loadQuestion } from "./load-question.ts";
import { QuestionPage } from "./question-page.tsx";
import { tooFast } from "./not-taken.ts";
import { readGuideForm } from "./read-form.ts";
import { takeForm } from "./take-form.ts";

export const handle: RouteHandle = { journey: true };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadQuestion(context, doorOf(params["flow"]), params["step"] ?? "");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const stepId = params["step"] ?? "";
  const form = await readGuideForm(request);
  requirePerson(request, context, form.conversationId);
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("answer", asker);
  return allowance.allowed ? takeForm(context, form, stepId) : tooFast(form, allowance.retryAfterSeconds);
}

export default function Question() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <QuestionPage view={view} refused={refused ?? null} />;
}
