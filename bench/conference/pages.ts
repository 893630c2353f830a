import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asBrowsersAsk, besideBare, inTurn, plainPage } from "../beside-bare.ts";
import type { LaidSite } from "../laid-site.ts";
import type { Figure } from "../measure.ts";
import { serve } from "../processes.ts";
import { size } from "./lay-conferences.ts";

const how = { connections: 16, seconds: 1.5 };
const numbers = Array.from({ length: 200 }, (_, n) => 1 + ((n * 997) % size.decks));
const slides = numbers.map((number, n) => `/library/${number}/s/${(n % size.slides) + 1}`);

/** Of one conference: its 60 sessions are one page. */
export const benchProgramme = (place: LaidSite) =>
  besideBare(place, { name: `a programme of ${size.sessions} sessions`, paths: ["/conferences/bench-1"], how });

export const benchSession = (place: LaidSite) =>
  besideBare(place, {
    name: "a session's page",
    paths: Array.from({ length: size.sessions }, (_, n) => `/conferences/bench-1/sessions/${n + 1}`),
    how,
  });

export const benchSlide = (place: LaidSite) =>
  besideBare(place, { name: `a slide's page (deck of ${size.slides})`, paths: slides, how });

/** Slides' pages that were kept, as somebody without a session gets them, beside the bare page of the same HTML drawn anew. */
export async function benchKeptSlide(place: LaidSite): Promise<Figure[]> {
  const { site } = place;
  const html = join(place.folder, "slide.html");
  await writeFile(html, await plainPage(site, slides[0] ?? ""));
  await using bare = await serve("bench/bare-page-main.ts", html);
  const few = slides.slice(0, 50);
  const load = () => place.ask(site, { paths: few, headers: asBrowsersAsk }, how);
  const least = () => place.ask(bare, { paths: ["/"] }, how);
  return await inTurn({ name: "slides' pages that are kept", how, site }, load, least);
}
