import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
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
  if (who === null) return { choices, view: null, done: null, left: null, kept: {} };
  const view = await loadOffSick(context, who);
  if (view === null) throw data(null, { status: 404 });
  const left = leftWords(searchParams.get("left"));
  return { choices, view, done: doneWords(searchParams, view.yourself), left, kept: keptIn(searchParams) };
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
  const handed = handedIn(typed);
  const put = await unlessStorageRefuses(
    () => perform(context.services, putOffSick, { by, memberId, handed }),
    () => null,
  );
  if (put === null) return data({ notice: notSaved, chosen: chosenIn(typed) }, 503);
  if (!put.ok) throw data(null, { status: 404 });
  address.set("done", String(put.value.handed));
  const { left } = put.value;
  if (left.length > 0) address.set("left", String(left.length));
  // Ids alone, so that what was chosen for them stands in the list as it is now.
  for (const { referralId, coverId } of left.slice(0, mostKept)) address.append("kept", `${referralId} ${coverId}`);
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
const mostKept = 30; // a longer address is cut on its way

/** Who was to take each, by the promise; "" nobody. */
function chosenIn(typed: Typed): Record<string, string> {
  const names = Object.keys(typed).filter((name) => name.startsWith("to-"));
  return Object.fromEntries(names.map((name) => [name.slice("to-".length), typed[name]?.[0] ?? ""]));
}

function keptIn(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries(params.getAll("kept").map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]));
}

function doneWords(params: URLSearchParams, yourself: boolean): string | null {
  const done = params.get("done");
  if (done === "back") return `Taken back. What was covered for today is ${yourself ? "yours" : "theirs"} again.`;
  if (done === null || !/^\d{1,3}$/u.test(done)) return null;
  const handed = done === "1" ? "1 person is covered today." : `${done} people are covered today.`;
  return done === "0" ? `It is said. Nobody new comes to ${yourself ? "you" : "them"} today.` : `It is said. ${handed}`;
}

function leftWords(left: string | null): string | null {
  if (left === null || !/^\d{1,3}$/u.test(left)) return null;
  return `${left === "1" ? "1 was" : `${left} were`} not handed over, because something changed while you looked. What is left is below as it is now, with whom you chose where they still can: press again.`;
}

export default function OffSick() {
  const { choices, view, done, left, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (view !== null) {
    const notice = refused?.notice ?? left;
    return <OffSickPage view={view} done={refused ? null : done} left={notice} chosen={refused?.chosen ?? kept} />;
  }
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
