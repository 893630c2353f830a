import { data, type ActionFunctionArgs } from "@remix-run/node";
import { toHeld } from "#app/routes/library/held-files.ts";
import { readPostForm } from "../threads.$number/read-post-form.ts";

/** One file for a post, sent by a script while the form is still open. It belongs to nothing until the form is sent. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { files, problems } = await readPostForm(request, context);
  const [file] = toHeld(files);
  if (file !== undefined) return Response.json({ file });
  const status = context.session.member === null ? 403 : 422;
  return Response.json({ problem: problems[0] ?? "No file came. Choose it again." }, { status });
}

/** There is nothing to look at here. */
export function loader(): never {
  throw data(null, { status: 404 });
}
