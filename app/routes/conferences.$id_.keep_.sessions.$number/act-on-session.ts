import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { sayWhyHeld } from "#app/domain/conference/session-hold.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { cancelSession } from "#app/use-cases/conference/keep-session.ts";
import { removeSession } from "#app/use-cases/conference/remove-session.ts";
import { perform } from "#app/use-cases/perform.ts";
import { refuseForm } from "../administration/typed.ts";

type Which = { viewer: LibraryViewer; conferenceId: string; number: number };

/** Cancels a session, lets it take place after all, or removes it; null when something else is wanted of it. */
export async function actOnSession({ services }: AppLoadContext, which: Which, intent: string) {
  const back = `/conferences/${which.conferenceId}/keep`;
  if (intent === "cancel" || intent === "takes-place") {
    await perform(services, cancelSession, { ...which, cancelled: intent === "cancel" });
    return redirect(`${back}?done=saved`);
  }
  if (intent !== "remove") return null;
  const removed = await perform(services, removeSession, which);
  if (removed.ok) return redirect(`${back}?done=removed`);
  if (removed.refusal.kind === "no-such-session") throw data(null, { status: 404 });
  return refuseForm(undefined, { form: sayWhyHeld(removed.refusal.holds) }, 409);
}
