import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import { phoneForm } from "#app/domain/guide/contact-forms.ts";
import type { CallSoon } from "#app/domain/referral/call-soon.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { requirePerson } from "#app/sign-in/require-person.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import { perform } from "#app/use-cases/perform.ts";
import { askForCallSoon } from "#app/use-cases/referral/ask-for-call-soon.ts";
import { publicWay, type GuideWay } from "#app/routes/refer.$flow.$step/guide-way.ts";
import { loadCallSoon, type CallSoonView } from "./load-call-soon.ts";

const box = z.string().max(200).default("");
const callForm = z.object({ conversation: z.uuid(), called: box, phone: box, safe: box, adult: box });

type Typed = z.infer<typeof callForm>;

/** Why it was not taken: a sentence for each box, or one for the whole page, with everything that was typed. */
export type CallNotTaken = {
  typed: Pick<Typed, "called" | "phone" | "safe" | "adult">;
  errors: Partial<Record<"called" | "phone" | "safe" | "adult", string>>;
  notice: string | null;
};

export async function takeCallSoon(request: Request, context: AppLoadContext) {
  const typed = await readCallForm(request);
  requirePerson(request, context, typed.conversation);
  const view = await loadCallSoon(context);
  // Another conversation was begun meanwhile: what that one knows, such as an age, says nothing about this one.
  if (view.conversation !== typed.conversation) return redirect("/refer/call-soon");
  return takeCall(context, typed, view, publicWay("guide"));
}

/** The form as it was posted. */
export async function readCallForm(request: Request): Promise<Typed> {
  const parsed = callForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 404 });
  return parsed.data;
}

/** Asks for the call of a conversation that the asker may open. */
export async function takeCall(
  context: AppLoadContext,
  typed: Typed,
  { asksAge, youngestAge }: Pick<CallSoonView, "asksAge" | "youngestAge">,
  way: GuideWay,
) {
  if (asksAge && typed.adult === "no") return tooYoung(context, typed.conversation, way);
  const call = readCall(typed);
  const errors = {
    ...call.errors,
    ...(asksAge && typed.adult !== "yes" && { adult: `Choose yes if you are ${youngestAge} or over.` }),
  };
  if (call.read === null || Object.keys(errors).length > 0) return notTaken(typed, errors, null, 422);
  const { read } = call;
  const { services } = context;
  const done = await unlessStorageRefuses<"asked" | "gone" | "not-saved">(
    async () => {
      const asked = await perform(services, askForCallSoon, { ...read, conversationId: typed.conversation });
      return asked.ok ? "asked" : "gone";
    },
    () => "not-saved",
  );
  if (done === "not-saved") return notTaken(typed, {}, notSaved, 503);
  if (done === "gone") throw data(null, { status: 404 });
  return redirect(way.sent);
}

/** Nothing is kept of somebody who is too young: the page with who can help them comes at once. */
async function tooYoung(context: AppLoadContext, conversationId: string, way: GuideWay) {
  await perform(context.services, removeUnsent, { conversationId });
  return redirect(`${way.ended}/under-18`);
}

function readCall(typed: Typed): { read: CallSoon | null; errors: CallNotTaken["errors"] } {
  const called = cleanLine(typed.called);
  const phone = phoneForm(cleanLine(typed.phone));
  const errors: CallNotTaken["errors"] = {};
  if (called === "") errors.called = "Write what we shall call you. One name is enough.";
  if (phone === null) errors.phone = "Write your phone number, with all its figures.";
  if (typed.safe === "no")
    errors.safe = "Then we will not ring. You can call Samaritans or 111 yourself: the numbers are on this page.";
  else if (typed.safe !== "yes" && typed.safe !== "only-me") errors.safe = "Choose if it is safe to ring and to speak.";
  if (phone === null || Object.keys(errors).length > 0) return { read: null, errors };
  return { read: { called, phone, sayWho: typed.safe === "yes" }, errors };
}

function notTaken(
  { called, phone, safe, adult }: Typed,
  errors: CallNotTaken["errors"],
  notice: string | null,
  status: number,
) {
  return data<CallNotTaken>({ typed: { called, phone, safe, adult }, errors, notice }, { status });
}
