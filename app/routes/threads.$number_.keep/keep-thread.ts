import { data } from "@remix-run/node";
import type { ThreadChange } from "#app/use-cases/moderation/change-thread.ts";
import { changeThread } from "#app/use-cases/moderation/change-thread.ts";
import { undoAct } from "#app/use-cases/moderation/undo-act.ts";
import { writeSummary } from "#app/use-cases/moderation/write-summary.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { Services } from "#app/services.ts";
import { perform } from "#app/use-cases/perform.ts";
import { intentOf, readTyped, type Refused, type Typed } from "../administration/typed.ts";
import { mergeInto, moveTo, splitOff } from "./rearrange.ts";

export type Kept = { viewer: LibraryViewer & { memberId: string }; thread: number };
export type Outcome = { thread: number } | { refused: Refused };

const changes: readonly ThreadChange[] = ["lock", "unlock", "pin", "unpin"];

/** Does what a form of the page asks for. @throws 404 for what is not there or not theirs to decide. */
export async function keepThread(services: Services, request: Request, kept: Kept): Promise<Outcome> {
  const typed = await readTyped(request);
  const intent = intentOf(typed);
  const change = changes.find((one) => one === intent);
  if (change !== undefined) return orGone(await perform(services, changeThread, { ...kept, change, why: "" }), kept);
  switch (intent) {
    case "summary":
      return summarise(services, kept, typed);
    case "move":
      return moveTo(services, kept, typed);
    case "split":
      return splitOff(services, kept, typed);
    case "merge":
      return mergeInto(services, kept, typed);
    case "undo": {
      const done = await perform(services, undoAct, { viewer: kept.viewer, act: typed["act"]?.[0] ?? "" });
      if (done.ok) return done.value;
      if (done.refusal.kind === "no-such-act") throw data(null, { status: 404 });
      return refuseWith(typed, {
        form: "Somebody has written there since, so this cannot be taken back. You can merge the two discussions instead.",
      });
    }
    default:
      throw data(null, { status: 404 });
  }
}

async function summarise(services: Services, kept: Kept, typed: Typed): Promise<Outcome> {
  const words = cleanText(typed["summary"]?.[0] ?? "");
  const saidNotPersonal = typed["not-personal"]?.includes("yes") === true;
  const done = await perform(services, writeSummary, { ...kept, words, saidNotPersonal });
  if (done.ok) return { thread: kept.thread };
  switch (done.refusal.kind) {
    case "too-long":
      return refuseWith(typed, { summary: "Make the summary shorter." });
    case "looks-personal":
      return refuseWith(typed, {
        summary: "This may give a person away. Take it out, or say that it is about nobody.",
      });
    default:
      throw data(null, { status: 404 });
  }
}

function orGone(done: { ok: boolean }, { thread }: Kept): Outcome {
  if (!done.ok) throw data(null, { status: 404 });
  return { thread };
}

export function refuseWith(typed: Typed, errors: Record<string, string>): Outcome {
  return { refused: { typed, errors } };
}
