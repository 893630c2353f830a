import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentRefusal } from "#app/domain/documents/document-refusal.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import { drawSocialCard } from "./draw-social-card.ts";
import type { SocialCard } from "./process/reader-task.ts";

/** A card's bytes, and a name for exactly these bytes. */
export type DrawnCard = { bytes: Buffer; key: string };
export type CardRefusal = { kind: "busy" } | DocumentRefusal;
/** Cards beside shared links: drawn when they are first asked for, and kept. */
export type CardMaker = (card: SocialCard) => Promise<Result<DrawnCard, CardRefusal>>;

const layout = 1; // one more when cards are to look otherwise
const mostWaiting = 20; // each takes about a second; whoever comes after these is told to come again
const mostKept = 2_000; // some 200 MB; the ones drawn longest ago go first, and are drawn again when they are asked for

/** Draws one card at a time, each once however many ask for it meanwhile. */
export function makeCardMaker(dataDir: string): CardMaker {
  const folder = join(dataDir, "cards");
  const underWay = new Map<string, ReturnType<CardMaker>>();
  let last: Promise<unknown> = Promise.resolve();
  return async (card) => {
    const key = createHash("sha256").update(JSON.stringify({ layout, card })).digest("hex");
    const kept = await readFile(join(folder, `${key}.jpg`)).catch(nothingThere);
    if (kept !== null) return ok({ bytes: kept, key });
    const same = underWay.get(key);
    if (same !== undefined) return same;
    if (underWay.size >= mostWaiting) return refuse({ kind: "busy" });
    const drawing = last.then(() => draw(folder, key, card));
    underWay.set(key, drawing);
    last = drawing.catch(() => undefined).finally(() => underWay.delete(key)); // whoever asked is told of what went wrong
    return drawing;
  };
}

async function draw(folder: string, key: string, card: SocialCard): ReturnType<CardMaker> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [coming, whole] = [join(folder, `${key}.part`), join(folder, `${key}.jpg`)];
  const drawn = await drawSocialCard(card, coming);
  if (!drawn.ok) {
    await rm(coming, { force: true });
    return drawn;
  }
  await rename(coming, whole);
  await keepNewest(folder);
  return ok({ bytes: await readFile(whole), key });
}

async function keepNewest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= mostKept) return;
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const old = aged.toSorted((a, b) => a.at - b.at).slice(0, names.length - mostKept + mostKept / 10);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

function nothingThere(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
