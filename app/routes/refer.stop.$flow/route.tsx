import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayKeptUntil } from "#app/domain/guide/unsent-kept.ts";
import { findCallStanding } from "#app/routes/refer.$flow.$step/call-standing.ts";
import { doorOf, findCurrentConversation } from "#app/routes/refer.$flow.$step/load-question.ts";
import { whereTheyWere } from "#app/routes/refer._index/begin.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { findKeptUntil } from "#db/queries/come-back-codes.ts";
import type { Conversation } from "#db/queries/conversations.ts";
import { keepWithCode, type Kept } from "./keep-with-code.ts";
import { AskForCode, CodeGiven } from "./stop-pages.tsx";

export const handle: RouteHandle = { journey: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const conversation = await requireOpen(context, params["flow"]);
  const until = await findKeptUntil(services.db.read, conversation.id);
  return {
    door: conversation.door,
    goOn: await whereTheyWere(context, conversation, conversation.door),
    keptUntil: until === null ? null : sayKeptUntil(until, services.calendar),
    formId: services.ids.newId(),
    call: (await findCallStanding(services, conversation.id))?.promise ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const kept = await keepWithCode(request, context, await requireOpen(context, params["flow"]));
  return data<Kept>(kept, { status: kept.given ? 200 : kept.status });
}

async function requireOpen(context: AppLoadContext, flow: string | undefined): Promise<Conversation> {
  const door = doorOf(flow);
  const conversation = await findCurrentConversation(context, door);
  if (conversation === null) throw redirect(door === "guide" ? "/refer" : "/refer/call-back");
  return conversation;
}

export default function Stop() {
  const stop = useLoaderData<typeof loader>();
  const kept = useActionData<typeof action>();
  if (kept?.given === true)
    return <CodeGiven code={kept.code} until={kept.until} goOn={stop.goOn} called={stop.call !== null} />;
  return <AskForCode stop={stop} refused={kept ?? null} />;
}
