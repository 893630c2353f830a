import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { keepGpCopy, putInGpRecord } from "#app/use-cases/record/keep-gp-copy.ts";
import { oneOf, words } from "../administration/fields.ts";
import { intentOf, parseTyped, readTyped } from "../administration/typed.ts";
import { clientId, neededWords } from "../desk.$reference/free-words.ts";
import { answerWith } from "../desk.$reference/record-answer.ts";
import { GpCopyPage } from "./gp-copy-page.tsx";
import { gpCopyView } from "./gp-copy-view.ts";
import { notShared } from "./not-shared.ts";

export const links = laterStyles;
export const meta = titled("Copy for the GP record");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await gpCopyView(context.services, await requireCase(context, params["reference"]));
  return { view, done: new URL(request.url).searchParams.get("done") };
}

const keepShape = z.object({
  words: neededWords("Write the words for the GP record. When nothing is to be done, write “No action needed”."),
  occasion: oneOf(["contact", "closing"], "Open this page again: it has lost its place."),
  clientId,
});
const doneShape = z.object({ id: words("Open this page again: it has lost its place.") });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { services } = context;
  const typed = await readTyped(request);
  const who = { memberId: viewer.memberId, reference: found.referral.reference };
  const isDone = intentOf(typed) === "done";
  const parsed = isDone ? parseTyped(doneShape, typed) : parseTyped(keepShape, typed);
  if (!parsed.ok) return answerWith<null>(422, typed, parsed.errors);
  const { value } = parsed;
  const result = await unlessStorageRefuses(
    async () =>
      "id" in value
        ? perform(services, putInGpRecord, { ...who, ...value })
        : perform(services, keepGpCopy, { ...who, ...value }),
    () => null,
  );
  if (result === null) return answerWith<null>(503, typed, { form: notSaved });
  if (result.ok) return redirect(`/desk/${who.reference}/gp-copy?done=${isDone ? "done" : "kept"}`);
  switch (result.refusal.kind) {
    case "no-such-referral":
    case "no-such-copy":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return answerWith<null>(409, typed, { form: whyNotSaid("not-yours-to-do") });
    case "changed-meanwhile":
    case "not-closed":
      return answerWith<null>(409, typed, { form: "It was opened again meanwhile. Open this page again." });
    case "not-shared":
      return answerWith<null>(409, typed, { form: notShared });
  }
}

export default function GpCopy() {
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <GpCopyPage view={view} done={answer === undefined ? done : null} answer={answer} />;
}
