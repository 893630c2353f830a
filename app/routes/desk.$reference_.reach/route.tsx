import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import type { Refused } from "../desk.$reference/refused.ts";
import { actOnReach } from "./act-on-reach.ts";
import { reachForm } from "./form.ts";
import { loadReach } from "./load-reach.ts";
import { ReachPage } from "./reach-page.tsx";
import { refusalWords } from "./refusal-words.ts";
import { requireCase, requireSeen } from "./require-case.ts";

export const links = laterStyles;
export const meta = titled("Reach a person");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reach = await loadReach(context, await requireCase(context, params["reference"]));
  return { reach, done: new URL(request.url).searchParams.get("done") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { found, viewer } = await requireSeen(context, params["reference"]);
  const { reference } = found.referral;
  const typed = textsOf(await request.formData());
  const parsed = reachForm.safeParse(typed);
  if (!parsed.success) return refusedWith(422, typed, null, fieldErrors(parsed.error.issues));
  const who = { memberId: viewer.memberId, reference };
  const result = await unlessStorageRefuses(
    () => actOnReach(context.services, parsed.data, who),
    () => null,
  );
  if (result === null) return refusedWith(503, typed, notSaved, {});
  if (result.ok) return redirect(`/desk/${reference}/reach?done=${parsed.data.intent}`);
  if (result.refusal.kind === "no-such-referral") throw data(null, { status: 404 });
  const { words, field } = refusalWords(result.refusal);
  if (field !== null) return refusedWith(422, typed, null, { [field]: words });
  return refusedWith(409, typed, words, {});
}

function refusedWith(status: number, values: Record<string, string>, problem: string | null, errors: FieldErrors) {
  const refused: Refused = { intent: values["intent"] ?? "", values, problem, errors };
  return data({ refused }, { status });
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? "form"), issue.message]));
}

export default function Reach() {
  const { reach, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReachPage reach={reach} done={answer === undefined ? done : null} refused={answer?.refused ?? null} />;
}
