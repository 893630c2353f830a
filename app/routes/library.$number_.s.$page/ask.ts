import { redirect, type AppLoadContext } from "@remix-run/node";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { startThread } from "#app/use-cases/discussion/start-thread.ts";
import { perform } from "#app/use-cases/perform.ts";
import { numberIn } from "../library/look-as.ts";
import { requireDocument } from "../library/read-document.ts";
import { readPost, refuseFiles, refusePost } from "../threads.$number/read-post.ts";
import { readPostForm } from "../threads.$number/read-post-form.ts";

type Params = { number?: string; page?: string };

/** Somebody asks about a page. The form again with everything typed when that cannot be taken; else the page with the question. */
export async function ask(request: Request, context: AppLoadContext, params: Params) {
  const { resource, file, place, query } = await requireDocument(request, context, params.number);
  const { number } = resource.row;
  const page = numberIn(params.page);
  const form = await readPostForm(request, context);
  const read = readPost(form);
  const refused = refuseFiles(read, form);
  if (refused !== null) return refused;
  const viewer = await libraryViewerOf(context);
  const about = { kind: "page" as const, number, documentId: file.documentId, file: place, page };
  const asked = await perform(context.services, startThread, { viewer, about, ...read });
  if (!asked.ok) return refusePost(read, asked.refusal);
  if (asked.value.thread === null) return redirect("/account/waiting?done=held");
  return redirect(`/library/${number}/s/${page}${query}#thread-${asked.value.thread}`);
}
