import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { questionOf } from "#app/routes/refer.$flow.$step/load-question.ts";
import { tooFast } from "#app/routes/refer.$flow.$step/not-taken.ts";
import { readGuideForm } from "#app/routes/refer.$flow.$step/read-form.ts";
import { takeForm } from "#app/routes/refer.$flow.$step/take-form.ts";
import { staffOf } from "#app/sign-in/staff-of.ts";
import { FailedPage } from "#app/ui/layout/failed-page.tsx";
import { NotFoundPage } from "#app/ui/layout/not-found-page.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";

import { requireAdded } from "../desk.add/require-added.ts";
import { staffWay } from "../desk.add/staff-way.ts";
import { calledSoFar } from "../desk.add/typing-view.ts";
import { SignedOutPage, type KeptTyped } from "./signed-out-page.tsx";
import { TypedQuestion } from "./typed-question.tsx";

export const links = laterStyles;
export const meta = titled("Add a person");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, added, conversation } = await requireAdded(context, params["conversation"]);
  const way = staffWay(conversation.id);
  if (conversation.state !== "open") throw redirect(way.sent);
  const question = await questionOf(context.services, { conversation, way, forStaff: true }, params["step"] ?? "");
  const called = await calledSoFar(context.services, conversation);
  return { question, typing: { writer: viewer.name, how: added.how, called } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readGuideForm(request);
  const address = staffWay(form.conversationId);
  const stepId = params["step"] ?? "";
  if (staffOf(context.session) === null)
    throw data<KeptTyped>({ to: `${address.steps}/${stepId}`, form }, { status: 401 });
  const { conversation } = await requireAdded(context, params["conversation"]);
  if (form.conversationId !== conversation.id) throw data(null, { status: 404 });
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await context.services.limits.take("answer", asker);
  return allowance.allowed ? takeForm(context, form, stepId, address) : tooFast(form, allowance.retryAfterSeconds);
}

export default function TypedStep() {
  const { question, typing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <TypedQuestion view={question} typing={typing} refused={refused ?? null} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <FailedPage requestId="" status={500} />;
  if (error.status === 401) return <SignedOutPage kept={error.data as KeptTyped} />;
  return error.status === 404 ? <NotFoundPage /> : <FailedPage requestId="" status={error.status} />;
}
