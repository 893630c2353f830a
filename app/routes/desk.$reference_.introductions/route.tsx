import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { requireCase, requireSeen, type RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { addIntroduction, changeIntroduction } from "#app/use-cases/record/keep-introduction.ts";
import { findIntroduction } from "#db/queries/record/introductions.ts";
import { intentOf, parseTyped, readTyped, type Typed } from "../administration/typed.ts";
import { answerWith, changedByOther } from "../desk.$reference/record-answer.ts";
import { addShape, changeShape } from "./form.ts";
import { IntroductionsPage } from "./introductions-page.tsx";
import { introductionsView, viewOf, type IntroductionView } from "./introductions-view.ts";

export const links = laterStyles;
export const meta = titled("Introductions");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const required = await requireCase(context, params["reference"]);
  const view = await introductionsView(context.services, required, query.get("change"));
  return { view, done: query.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const required = await requireSeen(context, params["reference"]);
  const typed = await readTyped(request);
  const act = intentOf(typed) === "change" ? change : add;
  return unlessStorageRefuses(
    async () => act(context, required, typed),
    () => answerWith<IntroductionView>(503, typed, { form: notSaved }),
  );
}

async function add({ services }: AppLoadContext, { found, viewer }: RequiredCase, typed: Typed) {
  const parsed = parseTyped(addShape, typed);
  if (!parsed.ok) return answerWith<IntroductionView>(422, typed, parsed.errors);
  const { clientId, ...fields } = parsed.value;
  const { reference } = found.referral;
  const added = await perform(services, addIntroduction, { memberId: viewer.memberId, reference, fields, clientId });
  if (added.ok) return redirect(`/desk/${reference}/introductions?done=added`);
  return refused(added.refusal.kind, typed);
}

async function change({ services }: AppLoadContext, { found, viewer }: RequiredCase, typed: Typed) {
  const parsed = parseTyped(changeShape, typed);
  if (!parsed.ok) return answerWith<IntroductionView>(422, typed, parsed.errors);
  const { id, version, ...fields } = parsed.value;
  const { reference } = found.referral;
  const who = { memberId: viewer.memberId, reference };
  const changed = await perform(services, changeIntroduction, { ...who, fields, id, version });
  if (changed.ok) return redirect(`/desk/${reference}/introductions?done=changed`);
  if (changed.refusal.kind !== "changed-meanwhile") return refused(changed.refusal.kind, typed);
  const newest = await findIntroduction(services.db.read, found.referral, id);
  const shown = newest === null ? null : viewOf(newest, services.content.region.needs);
  return answerWith(409, typed, { form: changedByOther }, shown);
}

type Kind = Extract<
  Awaited<ReturnType<typeof addIntroduction>> | Awaited<ReturnType<typeof changeIntroduction>>,
  { ok: false }
>["refusal"]["kind"];

function refused(kind: Kind, typed: Typed) {
  switch (kind) {
    case "no-such-referral":
    case "no-such-introduction":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return answerWith<IntroductionView>(409, typed, { form: whyNotSaid(kind) });
    case "changed-meanwhile":
      return answerWith<IntroductionView>(409, typed, { form: changedByOther });
    case "day-to-come":
      return answerWith<IntroductionView>(422, typed, {
        onDay: "This day has not come yet. Keep a task for it, and write the introduction down on the day.",
      });
    case "no-such-need":
      return answerWith<IntroductionView>(422, typed, { need: "Choose one from the list." });
    case "no-group-name":
      return answerWith<IntroductionView>(422, typed, { organisation: "Write the name of the group." });
  }
}

export default function Introductions() {
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <IntroductionsPage view={view} done={answer === undefined ? done : null} answer={answer} />;
}
