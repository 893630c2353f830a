import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { numberIn } from "#app/routes/library/look-as.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { saveInList } from "#app/use-cases/library/keep-lists.ts";
import { perform } from "#app/use-cases/perform.ts";

/** Saves a resource in the bookmarks, or in the list that the form names. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  requireMember(context);
  const number = numberIn(params["number"]);
  const listId = (await request.formData()).get("list");
  const viewer = await libraryViewerOf(context);
  const saved = await perform(context.services, saveInList, {
    viewer,
    number,
    listId: typeof listId === "string" && listId !== "" ? listId : null,
  });
  if (!saved.ok) throw data(null, { status: 404 });
  return redirect(`/library/${number}?done=saved`);
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/library/${numberIn(params["number"])}`);
}
