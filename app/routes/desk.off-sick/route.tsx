import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { Button } from "#app/ui/button/button.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { putOffSick, type HandedPromise } from "#app/use-cases/desk/put-off-sick.ts";
import { takeOffSickBack } from "#app/use-cases/desk/take-off-sick-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, readTyped, type Typed } from "../administration/typed.ts";
import { listMarkable, loadOffSick } from "./load-off-sick.ts";
import { OffSickPage } from "./off-sick-page.tsx";

export const links = laterStyles;
export const meta = titled("Off sick today");
export const handle: RouteHandle = { frame: "staff" };

/** Who it is about is chosen first, unless there is one only. For whoever may say it of nobody there is no such page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const choices = await listMarkable(context);
  const who = searchParams.get("who") ?? (choices.length === 1 ? (choices[0]?.value ?? "") : null);
  if (choices.length === 0) throw data(null, { status: 404 });
  if (who === null) return { choices, view: null, done: null, left: null };
  const view = await loadOffSick(context, who);
  if (view === null) throw data(null, { status: 404 });
  return { choices, view, done: doneWords(searchParams), left: leftWords(searchParams.get("left")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId: by } = viewerOf(context);
  const typed = await readTyped(request);
  const memberId = typed["who"]?.[0] ?? "";
  const address = new URLSearchParams({ who: memberId });
  if (intentOf(typed) === "back") {
    const back = await perform(context.services, takeOffSickBack, { by, memberId });
    if (!back.ok) throw data(null, { status: 404 });
    address.set("done", "back");
    return redirect(`/desk/off-sick?${address.toString()}`);
  }
  const put = await perform(context.services, putOffSick, { by, memberId, handed: handedIn(typed) });
  if (!put.ok) throw data(null, { status: 404 });
  address.set("done", String(put.value.handed));
  if (put.value.left > 0) address.set("left", String(put.value.left));
  return redirect(`/desk/off-sick?${address.toString()}`);
}

/** Each row says which promise it is and how it stood; the list beside it says who takes it. Those left to nobody are not sent on. */
function handedIn(typed: Typed): HandedPromise[] {
  return (typed["row"] ?? []).slice(0, mostRows).flatMap((value) => {
    const [, referralId = "", version = ""] = /^([\w-]{1,100})\.(\d{1,9})$/u.exec(value) ?? [];
    const coverId = typed[`to-${referralId}`]?.[0] ?? "";
    return coverId === "" ? [] : [{ referralId, version: Number(version), coverId }];
  });
}

const mostRows = 500;

function doneWords(params: URLSearchParams): string | null {
  const done = params.get("done");
  if (done === "back") return "Taken back. What was covered for today is theirs again.";
  if (done === null || !/^\d{1,3}$/u.test(done)) return null;
  const handed = done === "1" ? "1 person is covered today." : `${done} people are covered today.`;
  return done === "0" ? "It is said. Nobody new comes to them today." : `It is said. ${handed}`;
}

function leftWords(left: string | null): string | null {
  if (left === null || !/^\d{1,3}$/u.test(left)) return null;
  return `${left === "1" ? "1 was" : `${left} were`} not handed over, because something changed while you looked. What is left is below as it is now: press again.`;
}

export default function OffSick() {
  const { choices, view, done, left } = useLoaderData<typeof loader>();
  if (view !== null) return <OffSickPage view={view} done={done} left={left} />;
  return (
    <Page heading="Off sick today" back={{ to: "/desk", text: "Desk" }}>
      <p>You see first what is due today and who would take it. Nothing is done yet.</p>
      <Form method="get">
        <Select id="who" name="who" label="Who is off sick today?" choices={choices} />
        <Button kind="secondary">Show what is due today</Button>
      </Form>
    </Page>
  );
}
