import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readReference } from "#app/domain/referral/reference.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { shareOut, type SharedPerson } from "#app/use-cases/desk/share-out.ts";
import { perform } from "#app/use-cases/perform.ts";
import { readTyped, type Typed } from "../administration/typed.ts";
import { leftOutWords } from "../desk.bulk/bulk-words.ts";
import { loadShare } from "./load-share.ts";
import { SharePage, type NotShared } from "./share-page.tsx";
import { sharedReasons } from "./share-words.ts";

export const links = laterStyles;
export const meta = titled("Share out people");
export const handle: RouteHandle = { frame: "staff" };

/** Whose people, and why, stand in the address; nothing is done until the form is sent. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const why = whyIn(searchParams.get("why"));
  const view = await loadShare(context, searchParams.get("from") ?? "", why);
  if (view === null) throw data(null, { status: 404 });
  return { view, why };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId: by } = viewerOf(context);
  const typed = await readTyped(request);
  const why = whyIn(typed["why"]?.[0] ?? null);
  if (why === null) throw data(null, { status: 404 });
  const input = { by, fromId: typed["from"]?.[0] ?? "", people: peopleIn(typed), why };
  const shared = await unlessStorageRefuses(
    () => perform(context.services, shareOut, input),
    () => null,
  );
  if (shared === null) return data<NotShared>({ moved: 0, left: [], chosen: chosenIn(typed), notice: notSaved }, 503);
  if (!shared.ok) throw data(null, { status: 404 });
  const { moved, refused } = shared.value;
  if (refused.length === 0) return redirect(`/desk/team?moved=${moved}`);
  const left = refused.map(({ reference, toId, refusal }) => {
    const words = leftOutWords(refusal, { kind: "assign", workerId: toId, reason: "away" });
    return { reference, words };
  });
  const notice = `${moved} moved. ${left.length} did not: below it says why. What you chose for them is kept.`;
  return data<NotShared>({ moved, left, chosen: chosenIn(typed), notice }, 409);
}

/** To whom each was to go, "" to nobody, by the reference of the row. */
function chosenIn(typed: Typed): Record<string, string> {
  const names = Object.keys(typed).filter((name) => name.startsWith("to-"));
  return Object.fromEntries(names.map((name) => [name.slice("to-".length), typed[name]?.[0] ?? ""]));
}

function whyIn(asked: string | null) {
  return sharedReasons.find(({ id }) => id === asked)?.id ?? null;
}

/** Each row says who and how they stood; the list beside it says to whom. Those left where they are are not sent on. */
function peopleIn(typed: Typed): SharedPerson[] {
  return (typed["row"] ?? []).slice(0, mostRows).flatMap((value) => {
    const [, text = "", version = ""] = /^([^.]+)\.(\d{1,9})$/u.exec(value) ?? [];
    const reference = readReference(text);
    const toId = typed[`to-${text}`]?.[0] ?? "";
    return reference === null || toId === "" ? [] : [{ reference, version: Number(version), toId }];
  });
}

const mostRows = 500;

export default function ShareOut() {
  const { view, why } = useLoaderData<typeof loader>();
  return <SharePage view={view} why={why} refused={useActionData<typeof action>() ?? null} />;
}
