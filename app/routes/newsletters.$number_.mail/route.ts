import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { requireKeeper } from "../newsletters/require-keeper.ts";
import { listReaders, previewFor } from "../newsletters.$number_.preview/preview-view.ts";

/** The mail of a newsletter in its HTML form, as one kind of reader gets it. @throws 404 for readers that there are not */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { viewer, newsletter } = await requireKeeper(context, params["number"], request);
  const as = new URL(request.url).searchParams.get("as") ?? "member";
  const reader = (await listReaders(services, viewer, newsletter)).find((one) => one.as === as);
  if (reader === undefined) throw data(null, { status: 404 });
  const { mail } = await previewFor(services, newsletter, reader, viewer.now);
  return new Response(mail.html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
