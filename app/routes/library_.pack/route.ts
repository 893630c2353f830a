import { createReadableStreamFromReadable, data, type LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { packItem } from "./pack-item.ts";
import { whichResources } from "./which-resources.ts";

/** A pack: everything chosen as one archive, which begins at once and is made while it is sent. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { services } = context;
  const viewer = await libraryViewerOf(context);
  const chosen = await whichResources(context, viewer, new URL(request.url).searchParams);
  if (chosen === null) throw data(null, { status: 404 });
  const items = [];
  for (const number of chosen.numbers) {
    const item = await packItem(services, viewer, number);
    if (item !== null) items.push(item);
  }
  if (items.length === 0) throw data(null, { status: 404 });
  const { networkName } = services.content.region.settings;
  const [only] = items;
  const pack = services.writePack({
    title: items.length === 1 && only ? only.title : chosen.title,
    intro: chosen.intro,
    madeAt: services.clock.now(),
    address: `${services.config.siteUrl}${chosen.from}`,
    attribution: `A pack of ${networkName}.`,
    items,
  });
  return new Response(createReadableStreamFromReadable(pack), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition("attachment", `${chosen.title.replace(/[“”]/gu, "")}.zip`),
      "cache-control": "private, no-store, no-transform",
      "x-content-type-options": "nosniff",
    },
  });
}
