import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { mayDo } from "#app/domain/people/may-do.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { readFormWithFiles, toHeld } from "#app/routes/library/held-files.ts";

/** One file, sent by a script while its form is still open. It belongs to nothing until the form is sent. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  if (!mayDo(viewer, "add-draft")) return Response.json({ problem: signedOut }, { status: 403 });
  const { files, problems } = await readFormWithFiles(request, context);
  const [file] = toHeld(files);
  if (file !== undefined) return Response.json({ file });
  return Response.json({ problem: problems[0] ?? "No file came. Choose it again." }, { status: 422 });
}

const signedOut = "You are not signed in any more. Sign in in another window, then choose the file again.";

export function loader() {
  return redirect("/library/add");
}
