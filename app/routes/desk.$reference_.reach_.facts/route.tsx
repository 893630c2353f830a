import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { whyNotSaid } from "#app/domain/referral/why-not-said.ts";
import { requireCase, requireSeen } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { writeContactFacts } from "#app/use-cases/reaching/write-contact-facts.ts";
import { FactsPage } from "./facts-page.tsx";
import { typedOf, type FactsTyped } from "./facts-view.ts";
import { factsForm, factsOf } from "./form.ts";

export const links = laterStyles;
export const meta = titled("What is safe");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { found } = await requireCase(context, params["reference"]);
  const { referral, safe } = found;
  return { reference: referral.reference, called: safe.called || "the person", stands: typedOf(safe) };
}

/** A stale page is refused with both texts: what was typed stays in the form, and what stands now is shown beside it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const form = await request.formData();
  const typed = typedIn(form);
  const parsed = factsForm.safeParse({ ...typed, alone: form.get("alone") ?? "" });
  if (!parsed.success) return back(422, typed, null, fieldErrors(parsed.error.issues));
  const input = { memberId: viewer.memberId, reference, seen: parsed.data.seen, facts: factsOf(parsed.data) };
  const result = await unlessStorageRefuses(
    () => perform(context.services, writeContactFacts, input),
    () => null,
  );
  if (result === null) return back(503, typed, notSaved, {});
  if (result.ok) return redirect(`/desk/${reference}/reach?done=facts`);
  switch (result.refusal.kind) {
    case "no-such-referral":
      throw data(null, { status: 404 });
    case "not-yours-to-do":
      return back(409, typed, whyNotSaid("not-yours-to-do"), {});
    case "changed-meanwhile":
      return staleBack(context, params["reference"], typed);
  }
}

async function staleBack(context: AppLoadContext, reference: string | undefined, typed: FactsTyped) {
  const newest = typedOf((await requireSeen(context, reference)).found.safe);
  const problem =
    "Somebody wrote down what is safe while you were here. It stands below. What you typed is kept: ask again if the two differ, and send yours only if it is newer.";
  return data({ typed: { ...typed, seen: newest.seen }, newest, problem, errors: {} }, { status: 409 });
}

function back(status: number, typed: FactsTyped, problem: string | null, errors: FieldErrors) {
  return data({ typed, newest: null as FactsTyped | null, problem, errors }, { status });
}

function typedIn(form: FormData): FactsTyped {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const many = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return {
    seen: one("seen"),
    called: one("called"),
    ways: many("ways"),
    phone: one("phone"),
    text: one("text"),
    mail: one("mail"),
    address: one("address"),
    trusted: one("trusted"),
    voicemail: one("voicemail"),
    say: one("say"),
    others: one("others"),
    who: one("who"),
    times: many("times"),
    timesWords: one("timesWords"),
  };
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
}

export default function Facts() {
  const { reference, called, stands } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <FactsPage reference={reference} called={called} stands={stands} answer={answer ?? null} />;
}
