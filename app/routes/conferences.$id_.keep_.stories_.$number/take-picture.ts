import { data, redirect, type AppLoadContext } from "@remix-run/node";
import type { WhichStory } from "#app/use-cases/conference/keep-story.ts";
import { giveStoryPicture } from "#app/use-cases/conference/story-picture-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { refuseForm } from "../administration/typed.ts";
import type { FormWithFiles } from "../library/held-files.ts";

/** Takes in the picture of a story. It is scanned and cleaned before anybody sees it. */
export async function takePicture({ services }: AppLoadContext, which: WhichStory, form: FormWithFiles) {
  const { typed, files, problems } = form;
  const [file] = files;
  if (problems.length > 0) return refuseForm(typed, { files: problems.join(" ") });
  if (file === undefined) return refuseForm(typed, { files: "Choose a picture." });
  const { storedId, mediaType } = file;
  const given = await perform(services, giveStoryPicture, { ...which, storedId, mediaType });
  if (given.ok) return redirect(`/conferences/${which.conferenceId}/keep/stories/${which.number}?done=saved`);
  if (given.refusal.kind === "no-such-story") throw data(null, { status: 404 });
  return refuseForm(typed, { files: "This is not a picture that we can show. Choose a JPEG, PNG or WebP file." });
}
