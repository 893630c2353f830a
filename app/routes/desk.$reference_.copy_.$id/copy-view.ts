import type { CopyDecision, CopySection, HeldBecause } from "#app/domain/record/record-copy.ts";
import { showReference } from "#app/domain/referral/reference.ts";
import type { RequiredCase } from "#app/routes/desk.$reference_.reach/require-case.ts";
import { sayHeld } from "#app/routes/track.$reference_.copy/copy-words.ts";
import { loadCopy, type CopyReader } from "#app/routes/track.$reference_.copy/load-copy.ts";
import type { Services } from "#app/services.ts";
import type { CopyAsked } from "#db/queries/record/decided-copies.ts";
import { heldAtFirst } from "./held-in-form.ts";

/** Everything, to go through. `until`: the moment of this look; nothing that comes later is given. */
export type ChooseView = {
  id: string;
  called: string;
  reference: string;
  shownReference: string;
  dueOn: string;
  until: number;
  sections: CopySection[];
  held: Record<string, HeldBecause>;
};

/** What the person will get, after what was chosen. */
export type PreviewView = {
  until: number;
  chosen: Readonly<Record<string, HeldBecause>>;
  sections: CopySection[];
  held: string[];
  readers: CopyReader[];
  answer: string;
};

export async function chooseView(
  services: Services,
  { found: { referral, safe } }: RequiredCase,
  asked: CopyAsked,
): Promise<ChooseView> {
  const now = services.clock.now();
  const { all } = await loadCopy(services, referral.conversationId, now);
  const { reference } = referral;
  return {
    id: asked.id,
    called: safe.called,
    reference,
    shownReference: showReference(reference),
    dueOn: asked.dueOn,
    until: now.getTime(),
    sections: all,
    held: heldAtFirst(all),
  };
}

/** Made by the same hand as the copy itself. */
export async function previewView(
  services: Services,
  { found: { referral } }: RequiredCase,
  decision: CopyDecision,
  answer: string,
): Promise<PreviewView> {
  const loaded = await loadCopy(services, referral.conversationId, new Date(decision.until));
  const given = loaded.give(decision);
  const { until, held: chosen } = decision;
  return { until, chosen, sections: given.sections, held: sayHeld(given), readers: loaded.readers, answer };
}
