import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { beginAddedPerson } from "#app/use-cases/desk/begin-added-person.ts";
import { throwAddedAway } from "#app/use-cases/desk/throw-added-away.ts";
import { flowOfDoor } from "#app/use-cases/guide/begin-conversation.ts";
import { perform } from "#app/use-cases/perform.ts";
import { AddPage, type AddRefused } from "./add-page.tsx";
import { loadAdd } from "./load-add.ts";
import { requireAdder } from "./require-added.ts";
import { staffWay } from "./staff-way.ts";

export const links = laterStyles;
export const meta = titled("Add a person");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get("done") === "thrown-away";
  return { ...(await loadAdd(context)), done };
}

const beginForm = z.object({ conversation: z.uuid(), how: z.enum(["rang", "wrote", "walked-in"]) });

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId } = requireAdder(context);
  const form = Object.fromEntries(await request.formData());
  return unlessStorageRefuses<Awaited<ReturnType<typeof begin>>>(
    () => (form["intent"] === "throw-away" ? throwAway(context, memberId, form) : begin(context, memberId, form)),
    () => refused({ how: null, notice: notSaved }, 503),
  );
}

async function begin({ services }: AppLoadContext, memberId: string, form: Record<string, unknown>) {
  const parsed = beginForm.safeParse(form);
  if (!parsed.success) return refused({ how: "Choose how they came to us.", notice: null }, 422);
  const { conversation, how } = parsed.data;
  const begun = await perform(services, beginAddedPerson, { conversationId: conversation, memberId, how });
  if (!begun.ok) throw data(null, { status: 404 });
  const first = services.flows.newest(flowOfDoor.guide).flow.start;
  return redirect(questionAddress(staffWay(begun.value.conversationId).steps, first));
}

async function throwAway({ services }: AppLoadContext, memberId: string, form: Record<string, unknown>) {
  const conversationId = String(form["conversation"] ?? "");
  const gone = await perform(services, throwAddedAway, { conversationId, memberId });
  if (!gone.ok) throw data(null, { status: 404 });
  return redirect("/desk/add?done=thrown-away");
}

function refused(why: AddRefused, status: 422 | 503) {
  return data(why, { status });
}

export default function Add() {
  const view = useLoaderData<typeof loader>();
  const why = useActionData<typeof action>();
  return <AddPage view={view} done={view.done} refused={why ?? null} />;
}
