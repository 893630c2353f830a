import { data, type AppLoadContext } from "@remix-run/node";
import { ownDecks } from "#app/use-cases/conference/bring-slides.ts";
import { listDecksIn } from "#db/queries/conference/decks.ts";
import { findSpeakerAt, type SpeakerWay } from "#db/queries/conference/speaker-links.ts";
import { listPages } from "#db/queries/library/pages.ts";
import { findStored } from "#db/queries/library/versions.ts";
import { bytesResponse } from "../library/bytes-response.ts";
import { numberIn } from "../library/look-as.ts";

type Params = Readonly<Record<string, string | undefined>>;

/**
 * The picture of a slide for whoever speaks there, before anybody else may see it: of the newest version of decks that are
 * theirs, and of no other. @throws 404
 */
export async function speakerPicture(request: Request, context: AppLoadContext, way: SpeakerWay, params: Params) {
  const { db, clock } = context.services;
  const [number, place, page] = [params["deck"], params["n"], params["page"]].map(numberIn);
  const at = await findSpeakerAt(db.read, way, clock.now());
  const decks = at === null ? [] : ownDecks(await listDecksIn(db.read, at.session.id), at);
  const deck = decks.find(({ resource }) => resource.number === number);
  const file = deck?.versions[0]?.files[(place ?? 0) - 1];
  if (deck === undefined || !file?.documentId || file.scan === "blocked" || file.scan === "waiting")
    throw data(null, { status: 404 });
  const pages = await listPages(db.read, { resourceId: deck.resource.id, documentId: file.documentId }, false);
  const found = pages.find((one) => one.number === page);
  const small = new URL(request.url).searchParams.get("small") !== null;
  const pictureId = small ? (found?.thumbnailId ?? found?.pictureId) : found?.pictureId;
  const stored = pictureId ? await findStored(db.read, pictureId) : null;
  if (stored === null) throw data(null, { status: 404 });
  const name = `${number}-${page}.webp`;
  const { id: storedId, bytes, sha256 } = stored;
  return bytesResponse(request, context, { storedId, bytes, sha256, mediaType: "image/webp", name, download: false });
}
