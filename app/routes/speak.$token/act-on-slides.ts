import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { bringSlides } from "#app/use-cases/conference/bring-slides.ts";
import { givePermission, type LeaveRefusal } from "#app/use-cases/conference/give-permission.ts";
import { askForRemoval, takePermissionBack } from "#app/use-cases/conference/take-permission-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { SpeakerWay } from "#db/queries/conference/speaker-links.ts";
import { intentOf, type Typed } from "../administration/typed.ts";
import { readFormWithFiles } from "../library/held-files.ts";
import { privately } from "./privately.ts";

/** What a speaker does on their page, whichever way they came. The page they come back to says what was done. */
export async function actOnSlides(request: Request, context: AppLoadContext, way: SpeakerWay) {
  const { services } = context;
  const { pathname } = new URL(request.url);
  const back = (done: string) => redirect(`${pathname.replace(/\.data$/, "")}?done=${done}`, { headers: privately });
  const { typed, files, problems } = await readFormWithFiles(request, context);
  switch (intentOf(typed)) {
    case "bring": {
      if (problems.length > 0) return refused(typed, { files: problems.join(" ") });
      const number = Number(typed["number"]?.[0] ?? "");
      const brought = await perform(services, bringSlides, { way, files, replaces: number > 0 ? number : null });
      if (brought.ok) return back("brought");
      if (brought.refusal.kind === "way-closed") return refused(typed, { form: closed }, 410);
      return refused(typed, {
        files: brought.refusal.kind === "nothing-given" ? "Choose the file with your slides." : again,
      });
    }
    case "agree": {
      const leave = {
        name: typed["name"]?.[0] ?? "",
        licence: typed["licence"]?.[0] ?? "",
        notesAllowed: typed["notes"]?.[0] === "yes",
      };
      if (typed["agree"]?.[0] !== "yes") return refused(typed, { agree: "Tick this if we may show your slides." });
      const given = await perform(services, givePermission, { way, leave });
      return given.ok ? back("agreed") : refused(typed, leaveWords(given.refusal));
    }
    case "take-back":
      return (await perform(services, takePermissionBack, { way })).ok
        ? back("taken-back")
        : refused(typed, { form: closed }, 410);
    case "remove": {
      const number = Number(typed["number"]?.[0]);
      return (await perform(services, askForRemoval, { way, number })).ok
        ? back("removed")
        : refused(typed, { form: closed }, 410);
    }
    default:
      return refused(typed, { form: "We did not understand this. Load the page again and try once more." });
  }
}

const closed = "This link does not work any more. Ask for a new one below.";
const again = "This file did not arrive whole. Choose it again.";

function leaveWords({ kind }: LeaveRefusal): Record<string, string> {
  switch (kind) {
    case "name-needed":
      return { name: "Write your name." };
    case "licence-needed":
      return { licence: "Choose what others may do with your slides." };
    case "way-closed":
    case "no-such-deck":
    case "how-needed":
      return { form: closed };
  }
}

function refused(typed: Typed, errors: Record<string, string>, status = 422) {
  return data({ typed, errors }, { status, headers: privately });
}
