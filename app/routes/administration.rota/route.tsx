import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addDutyTurn, removeDutyTurn, type DutyRefusal } from "#app/use-cases/administration/add-duty-turn.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listStaff } from "#db/queries/staff.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { day, words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { rotaState } from "../administration/rota-state.ts";
import { RotaWarnings } from "../administration/rota-warnings.tsx";
import { memberChoices } from "../administration/staff-choices.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { TurnForm, TurnList } from "./parts.tsx";

export const meta = titled("Duty rota");

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db, clock } = context.services;
  const staff = await listStaff(db.read, clock.now());
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const { turns, gaps, tooFew } = await rotaState(context.services);
  return {
    gaps,
    tooFew,
    turns: turns.map(({ id, memberId, fromDay, toDay }) => ({ id, name: names.get(memberId) ?? "", fromDay, toDay })),
    coordinators: memberChoices(staff, "Choose a duty coordinator", "duty-coordinator"),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const shape = z.object({
  memberId: words("Choose a duty coordinator."),
  fromDay: day("Enter the first day, like 27 3 2027."),
  toDay: day("Enter the last day, like 2 4 2027."),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  if (intentOf(typed) === "remove") {
    const removed = await perform(context.services, removeDutyTurn, { turnId: typed["turnId"]?.[0] ?? "", by });
    if (!removed.ok) throw data(null, { status: 404 });
    return redirect("/administration/rota?done=removed");
  }
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const added = await perform(context.services, addDutyTurn, { ...parsed.value, by });
  return added.ok ? redirect("/administration/rota?done=added") : refuseForm(typed, dutyWords(added.refusal));
}

function dutyWords(refusal: DutyRefusal): FieldErrors {
  switch (refusal.kind) {
    case "not-a-coordinator":
      return { memberId: "Choose somebody who is a duty coordinator. The role is given on a member's page." };
    case "dates-reversed":
      return { toDay: "The last day must be the same as the first day, or after it." };
    case "over-already":
      return { toDay: "The last day must be today or later." };
  }
}

export default function Rota() {
  const { turns, coordinators, gaps, tooFew, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Duty rota" width="full" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <RotaWarnings gaps={gaps} tooFew={tooFew} />
      <TurnForm key={turns.length} coordinators={coordinators} kept={keptIn(refused)} />
      <TurnList turns={turns} />
    </Page>
  );
}
