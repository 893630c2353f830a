import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { HeldBecause } from "#app/domain/record/record-copy.ts";
import { requireSeen, type RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { notSaved, unlessStorageRefuses } from "#app/routes/track.$reference/unless-storage-refuses.ts";
import { perform } from "#app/use-cases/perform.ts";
import { decideCopy, lookAtCopy } from "#app/use-cases/record/decide-copy.ts";
import { intentOf, readTyped, type Refused, type Typed } from "../administration/typed.ts";
import { previewView, type PreviewView } from "./copy-view.ts";
import { decisionIn } from "./held-in-form.ts";

/** What the page shows after a press: the copy as it will be given, or the choices as they stood. */
export type CopyAnswered = {
  preview?: PreviewView;
  again?: { held: Record<string, HeldBecause> };
  refused?: Refused;
};

type Params = Readonly<Record<string, string | undefined>>;
type Pressed = { context: AppLoadContext; required: RequiredCase; id: string; typed: Typed };

export async function takeCopyForm(request: Request, context: AppLoadContext, params: Params) {
  const required = await requireSeen(context, params["reference"]);
  const pressed = { context, required, id: params["id"] ?? "", typed: await readTyped(request) };
  switch (intentOf(pressed.typed)) {
    case "preview":
      return data<CopyAnswered>({ preview: await previewOf(pressed) });
    case "give":
    case "refuse":
      return decide(pressed);
    default:
      return data<CopyAnswered>({ again: { held: { ...decisionIn(pressed.typed).held } } });
  }
}

async function decide(pressed: Pressed) {
  const { context, required, id, typed } = pressed;
  const gives = intentOf(typed) === "give";
  const answer = (typed["answer"]?.[0] ?? "").trim();
  const refuse = async (status: number, words: string, field = "form") => {
    const refused: Refused = { typed, errors: { [field]: words } };
    return data<CopyAnswered>(gives ? { preview: await previewOf(pressed), refused } : { refused }, { status });
  };
  if (answer === "") return refuse(422, "Write the answer. The person reads it as you write it.", "answer");
  const { reference } = required.found.referral;
  const input = { memberId: required.viewer.memberId, reference, id, answer };
  const decision = gives ? decisionIn(typed) : null;
  const decided = await unlessStorageRefuses(
    () => perform(context.services, decideCopy, { ...input, decision }),
    () => null,
  );
  if (decided === null) return refuse(503, notSaved);
  if (decided.ok) return redirect(`/desk/${reference}/requests?done=answered`);
  if (decided.refusal.kind === "look-again") return refuse(409, lookAgain);
  if (decided.refusal.kind === "answered-already") return redirect(`/desk/${reference}/requests`);
  throw data(null, { status: 404 });
}

const lookAgain = "You opened this more than a day ago. Open the page again, go through it, and then give the copy.";

/** Shown only to one who may decide: asked again, and kept in the trace as each look is. */
async function previewOf({ context, required, id, typed }: Pressed): Promise<PreviewView> {
  const { reference } = required.found.referral;
  const looked = await perform(context.services, lookAtCopy, { memberId: required.viewer.memberId, reference, id });
  if (!looked.ok) throw data(null, { status: 404 });
  return previewView(context.services, required, decisionIn(typed), typed["answer"]?.[0] ?? "");
}
