import { io, type Socket } from "socket.io-client";
import { livePath, personSpace, type CatchUp, type LiveRefusal } from "#realtime/messages.ts";
import type { LivePerson } from "#test/support/live/seed-live.ts";
import type { PagesAsked, PagesSay } from "./open-pages.ts";

/** Pages of people that are only open, in a process of their own; see open-pages.ts. */
const atOnce = 50;
const pages: Socket[] = [];
let there = 0;
let backFrom: number | null = null;
const tookMs: number[] = [];

const tell = (said: PagesSay) => void process.send?.(said);

function openPage({ url, origin }: PagesAsked, { cookie, conversationId: conversation }: LivePerson): Promise<void> {
  const socket = io(`${url}${personSpace}`, {
    path: livePath,
    extraHeaders: { cookie, origin },
    transports: ["websocket"],
    forceNew: true,
    // As open-socket.ts has them for a browser.
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
    timeout: 15_000,
  });
  pages.push(socket);
  let isThere = false;
  socket.on("disconnect", () => {
    there -= isThere ? 1 : 0;
    isThere = false;
  });
  return new Promise((resolve) => {
    socket.on("connect", async () => {
      const asked = socket.emitWithAck("catch-up", { conversation, after: 0 });
      const answer = (await asked) as CatchUp<unknown, unknown> | LiveRefusal;
      if (!answer.ok) throw new Error(`Catching up was refused: ${JSON.stringify(answer)}`);
      isThere = true;
      there += 1;
      resolve();
      countBack();
    });
  });
}

function countBack(): void {
  if (backFrom === null) return;
  tookMs.push(performance.now() - backFrom);
  if (there < pages.length) return;
  backFrom = null;
  tell({ kind: "back", tookMs: tookMs.splice(0).map(Math.round) });
}

async function open(asked: PagesAsked): Promise<void> {
  const { people, count } = asked;
  for (let from = 0; from < count; from += atOnce) {
    const some = Math.min(atOnce, count - from);
    const whose = Array.from({ length: some }, (_, index) => people[(from + index) % people.length] ?? nobody());
    await Promise.all(whose.map((person) => openPage(asked, person)));
  }
  tell({ kind: "there" });
}

function nobody(): never {
  throw new Error("Nobody is there to open a page");
}

type Terminable = { transport: { ws: { terminate(): void } } };

process.on("message", (asked: PagesAsked | "drop") => {
  if (asked !== "drop") return void open(asked);
  backFrom = performance.now();
  for (const { io: manager } of pages) (manager.engine as unknown as Terminable).transport.ws.terminate();
});
