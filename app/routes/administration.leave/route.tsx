import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { sayLeaveGap } from "#app/domain/people/leave-cover.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { addLeave, removeLeave, type LeaveRefusal } from "#app/use-cases/administration/add-leave.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listCoveredLeave } from "#db/queries/leave-covers.ts";
import { listStaff } from "#db/queries/staff.ts";
import { administratorOf } from "../administration/administrator-of.ts";
import { DoneBanner } from "../administration/done-banner.tsx";
import { doneWithDuty, nobodyOnDuty } from "../administration/duty-words.ts";
import { day, maybeOne, words } from "../administration/fields.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { memberChoices } from "../administration/staff-choices.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { LeaveForm, LeaveList } from "./parts.tsx";

export const meta = titled("Leave");

export async function loader({ request, context }: LoaderFunctionArgs) {
  administratorOf(context);
  const { db, clock, calendar } = context.services;
  const staff = await listStaff(db.read, clock.now());
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const leave = await listCoveredLeave(db.read, clock.now(), localDateOf(clock.now(), calendar));
  return {
    leave: leave.map(({ id, memberId, fromDay, toDay, coverName, gap }) => ({
      id,
      fromDay,
      toDay,
      name: names.get(memberId) ?? "",
      cover: coverName,
      gap: gap === null ? null : sayLeaveGap(gap),
    })),
    members: memberChoices(staff, "Choose a member"),
    covers: memberChoices(staff, "Nobody in particular"),
    done: new URL(request.url).searchParams.get("done"),
  };
}

const shape = z.object({
  memberId: words("Choose who is away."),
  fromDay: day("Enter the first day, like 27 3 2027."),
  toDay: day("Enter the last day, like 4 4 2027."),
  coverMemberId: maybeOne,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: by } = administratorOf(context);
  const typed = await readTyped(request);
  if (intentOf(typed) === "remove") {
    const removed = await perform(context.services, removeLeave, { leaveId: typed["leaveId"]?.[0] ?? "", by });
    if (!removed.ok) throw data(null, { status: 404 });
    return redirect("/administration/leave?done=removed");
  }
  const parsed = parseTyped(shape, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  const added = await perform(context.services, addLeave, { ...parsed.value, by });
  if (!added.ok) return refuseForm(typed, leaveWords(added.refusal));
  return redirect(`/administration/leave?done=${doneWithDuty("added", added.value)}`);
}

function leaveWords(refusal: LeaveRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-member":
      return { memberId: "Choose a member from the list." };
    case "dates-reversed":
      return { toDay: "The last day must be the same as the first day, or after it." };
    case "no-such-cover":
      return { coverMemberId: "Choose a member from the list." };
    case "own-cover":
      return { coverMemberId: "Choose somebody else: nobody can cover for themselves." };
    case "cover-sees-nobody":
      return {
        coverMemberId: "Choose a link worker or a team lead: nobody else may see the people of a link worker.",
      };
    case "nobody-on-duty":
      return { memberId: `${nobodyOnDuty("While they are away")} Then add this leave.` };
  }
}

export default function Leave() {
  const { leave, members, covers, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page heading="Leave" width="full" errors={errorItems(refused)}>
      {refused ? null : <DoneBanner done={done} />}
      <LeaveForm key={leave.length} members={members} covers={covers} kept={keptIn(refused)} />
      <LeaveList leave={leave} />
    </Page>
  );
}
