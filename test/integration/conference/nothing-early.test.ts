import { existsSync, readdirSync } from "node:fs";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { publishDecks } from "#app/use-cases/conference/publish-decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openDeckWorld } from "./deck-world.ts";

type Loader = (args: LoaderFunctionArgs) => unknown;

const word = "zqscheduledword";
const screens = readdirSync("app/routes").filter((name) =>
  /^(library|sitemap|collections|lists|search|conferences|threads|_index|speak)/.test(name),
);
const ofOne = ["", "?small"];
const ofMany = ["", "?q=ramblers"];

/** Everything that the screens of the library and of conferences say of a deck and its session to somebody. */
async function readEverything(context: AppLoadContext, deck: number): Promise<{ words: string; read: number }> {
  const seen: string[] = [];
  for (const screen of screens) {
    const file = ["route.tsx", "route.ts"].find((name) => existsSync(`app/routes/${screen}/${name}`));
    if (file === undefined) continue;
    const ending = file.slice("route.".length);
    const module = (await import(`../../../app/routes/${screen}/route.${ending}`)) as { loader?: Loader };
    if (module.loader === undefined) continue;
    const numbers = screen.startsWith("conferences") && screen.includes("sessions") ? [1, 2] : [deck];
    for (const number of numbers)
      for (const query of screen.includes("$") ? ofOne : ofMany) {
        const params = {
          id: "spring",
          number: String(number),
          deck: String(deck),
          n: "1",
          page: "1",
          speaker: "p1",
          token: "x",
        };
        const request = new Request(`http://127.0.0.1:3000/${screen}${query}`);
        seen.push(await wordsOf(module.loader, { request, params, context }));
      }
  }
  return { words: seen.join("\n"), read: seen.length };
}

async function wordsOf(loader: Loader, args: LoaderFunctionArgs): Promise<string> {
  let value: unknown;
  try {
    value = await loader(args);
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    value = thrown;
  }
  return value instanceof Response
    ? `${JSON.stringify([...value.headers])} ${await value.text()}`
    : JSON.stringify(value);
}

test("before its moment no screen, feed, search, pack or map holds a word of a scheduled deck; at its moment they do", async () => {
  await using world = await openDeckWorld();
  const number = await world.dropDeck("s2", `${word}.pptx`, `${word} ramblers`);
  const at = { kind: "at", from: new Date("2026-05-07T08:00:00Z") } as const;
  const looked = [{ number, version: 1, findings: 0 }];
  const publish = {
    viewer: world.viewerOf("fay"),
    conferenceId: "spring",
    wanted: at,
    which: "ready",
    looked,
  } as const;
  await perform(world.services(), publishDecks, publish);
  await world.write(async (db) => {
    const { sessionPermissions } = await import("#db/schema/index.ts");
    const given = { givenName: "Pat", licence: "CC-BY-4.0", notesAllowed: false, at: world.clock.now() };
    await db
      .insert(sessionPermissions)
      .values({ id: "given", sessionId: "s2", speakerId: "p2", ...given, takenBackAt: null });
  });
  await perform(world.services(), publishDecks, { ...publish, viewer: world.viewerOf("gus"), which: [number] });
  world.clock.set("2026-05-07T07:59:30Z");
  for (const who of [null, "mel"]) {
    const { words, read } = await readEverything(world.contextOf(who), number);
    expect(read).toBeGreaterThan(60);
    expect(words.match(new RegExp(`.{0,200}${word}`, "u"))?.[0] ?? null).toBeNull();
    expect(words).toContain("The slides will be here on 7 May 2026 at 09:00.");
  }
  world.clock.set("2026-05-07T08:00:00Z");
  expect((await readEverything(world.contextOf(null), number)).words).toContain(word);
});
