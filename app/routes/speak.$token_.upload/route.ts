import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { hashToken } from "#app/sign-in/token.ts";
import { readFormWithFiles, toHeld } from "#app/routes/library/held-files.ts";
import { findSpeakerAt } from "#db/queries/conference/speaker-links.ts";

/** One file of a speaker, sent by a script while the form is still open. It belongs to nothing until the form is sent. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, clock } = context.services;
  const tokenHash = hashToken(params["token"] ?? "");
  const at = await findSpeakerAt(db.read, { kind: "link", tokenHash }, clock.now());
  if (at === null)
    return Response.json({ problem: "Your link has run out. Load the page to ask for a new one." }, { status: 403 });
  const { files, problems } = await readFormWithFiles(request, context);
  const [file] = toHeld(files);
  if (file !== undefined) return Response.json({ file });
  return Response.json({ problem: problems[0] ?? "No file came. Choose it again." }, { status: 422 });
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/speak/${params["token"] ?? ""}`);
}
