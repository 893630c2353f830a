import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { numberIn } from "#app/routes/library/look-as.ts";
import { findStory } from "#db/queries/conference/stories.ts";
import { lookingAtStories } from "../stories/looking-at-stories.ts";
import { pictureResponse } from "../stories/picture-response.ts";

/** The picture of a story, through the same door as its words, and only when the person agreed to it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const number = numberIn(params["number"]);
  const story = await findStory(context.services.db.read, await lookingAtStories(context), number);
  if (story === null || story.pictureId === null) throw data(null, { status: 404 });
  return pictureResponse(request, context, { storedId: story.pictureId, name: `story-${number}` });
}
