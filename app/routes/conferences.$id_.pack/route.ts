import { createReadableStreamFromReadable, data, type LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition } from "#app/domain/library/content-disposition.ts";
import { requireConference } from "#app/routes/conferences/require-conference.ts";
import { packItem } from "#app/routes/library_.pack/pack-item.ts";
import { listOpenDecks } from "#db/queries/conference/open-decks.ts";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { listStories } from "#db/queries/conference/stories.ts";
import { lookingAtStories } from "../stories/looking-at-stories.ts";
import { folderNames } from "./folder-names.ts";
import { packStories } from "./pack-stories.ts";

/** A conference to take along: its programme and every deck that whoever asks may read, or those of one session. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireConference(context, params["id"]);
  const { services } = context;
  const asked = new URL(request.url).searchParams.get("session");
  const looking = await lookingAtStories(context);
  const { lines, decks, told } = await services.db.snapshot(async (db) => ({
    told: await listStories(db, looking, { conferenceId: conference.id }),
    lines: await listProgramme(db, viewer, conference.id),
    decks: await listOpenDecks(db, viewer, conference.id),
  }));
  const chosen = asked === null ? decks : decks.filter(({ session }) => String(session) === asked);
  if (asked !== null && chosen.length === 0) throw data(null, { status: 404 });
  const folders = folderNames(chosen, lines);
  const items = [];
  for (const [place, { number }] of chosen.entries()) {
    const item = await packItem(services, viewer, number);
    if (item !== null) items.push({ ...item, folder: folders[place] ?? item.title });
  }
  const session = lines.find(({ number }) => String(number) === asked);
  const title = session?.title ?? conference.name;
  const pack = services.writePack({
    title,
    intro: session === undefined ? "The programme, and all slides that were public." : `Slides of ${conference.name}.`,
    madeAt: services.clock.now(),
    address: `${services.config.siteUrl}/conferences/${conference.id}${session === undefined ? "" : `/sessions/${session.number}`}`,
    attribution: `A pack of ${services.content.region.settings.networkName}.`,
    programme: { ...conference, lines },
    stories: packStories(services, asked === null ? told : told.filter((one) => String(one.session?.number) === asked)),
    items,
  });
  return new Response(createReadableStreamFromReadable(pack), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": contentDisposition("attachment", `${title}.zip`),
      "cache-control": "private, no-store, no-transform",
      "x-content-type-options": "nosniff",
    },
  });
}
