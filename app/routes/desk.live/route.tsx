import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { readReference } from "#app/domain/referral/reference.ts";
import { unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { caseloadOf } from "#db/queries/caseload.ts";
import { actLive } from "./act-live.ts";
import { liveForm, type LiveForm } from "./live-form.ts";
import type { LiveCode } from "./live-words.ts";

/** There is nothing to see here: the buttons stand on the desk and on the records. */
export function loader({ context }: LoaderFunctionArgs) {
  viewerOf(context);
  return redirect("/desk");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId } = viewerOf(context);
  const parsed = liveForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 400 });
  const form = parsed.data;
  const result = await unlessStorageRefuses(
    () => actLive(context.services, form, memberId),
    () => null,
  );
  const back = await backTo(context, form);
  if (result === null) return redirect(back("not-saved"));
  return redirect(back(result.ok ? form.intent : result.refusal.kind));
}

/** To the record that the button stood on, while they may see it, and there to where one writes; else to the desk. */
async function backTo(context: AppLoadContext, form: LiveForm): Promise<(code: LiveCode) => string> {
  const { db, calendar } = context.services;
  const reference = "reference" in form ? readReference(form.reference) : null;
  const seen = reference === null ? null : await caseloadOf(db.read, viewerOf(context), calendar).find(reference);
  return (code) => {
    if (seen === null) return `/desk?live=${code}`;
    return `/desk/${seen.referral.reference}?live=${code}#${code === "join" ? "say-words" : "talk"}`;
  };
}
