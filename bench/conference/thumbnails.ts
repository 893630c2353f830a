import { inTurn } from "../beside-bare.ts";
import type { LaidSite } from "../laid-site.ts";
import type { Figure } from "../measure.ts";
import { serve } from "../processes.ts";
import { size } from "./lay-conferences.ts";
import { pictureBytes } from "./picture-bytes.ts";

const how = { connections: 16, seconds: 1 };
const plain = { "accept-encoding": "identity" };
const part = "bytes=1000-4999";

/** The thumbnails of slides as a strip of them asks: whole, "have you a newer one?", and a part, beside the same from memory. */
export async function benchThumbnails(place: LaidSite): Promise<Figure[]> {
  const { site } = place;
  const { thumbnailSha256 } = place.said as { thumbnailSha256: string };
  const paths = Array.from({ length: 400 }, (_, n) => {
    const deck = 1 + Math.floor(n / size.slides);
    return `/library/${deck}/picture/1/${(n % size.slides) + 1}?v=1&small`;
  });
  await using fixed = await serve("bench/conference/fixed-picture-main.ts", String(pictureBytes.thumbnail));
  const asked = [
    { name: "whole (200)", status: 200, headers: plain },
    { name: "known already (304)", status: 304, headers: { ...plain, "if-none-match": `"${thumbnailSha256}"` } },
    { name: "a part (206)", status: 206, headers: { ...plain, range: part } },
  ];
  const figures: Figure[] = [];
  for (const { name, ...rest } of asked) {
    const ours = () => place.ask(site, { paths, ...rest }, how);
    const bare = () => place.ask(fixed, { paths: ["/"], ...rest }, how);
    figures.push(
      ...(await inTurn({ name: `thumbnails of ${pictureBytes.thumbnail / 1_000} kB, ${name}`, how, site }, ours, bare)),
    );
  }
  return figures;
}
