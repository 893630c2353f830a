import { readdirSync } from "node:fs";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { readsSpace } from "#app/domain/discussion/reads-space.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { spacesReadBy } from "#db/queries/discussion/threads-open-to.ts";
import { listSpaces } from "#db/queries/space-members.ts";
import { spaces } from "#db/schema/index.ts";
import { openSpaceWorld, type SpaceRow, type SpaceWorld } from "./space-world.ts";

type Browser = Awaited<ReturnType<SpaceWorld["browserOf"]>>;
type Loader = (args: LoaderFunctionArgs) => unknown;

/** The kinds of space, and who reads each: one secret word stands in the title and the words of its only thread. */
const kinds: Record<string, SpaceRow> = {
  everybody: { postsSeenBy: "public", seenBy: "public" },
  members: { postsSeenBy: "members", seenBy: "members" },
  asked: { postsSeenBy: "space", seenBy: "members", joining: "by-request", writtenBy: "space" },
  invited: { postsSeenBy: "space", seenBy: "space", joining: "by-invitation", writtenBy: "space" },
  closed: { postsSeenBy: "public", seenBy: "public", closedAt: new Date("2026-05-01T10:00:00Z") },
};
const names = Object.keys(kinds);
const secretOf = (kind: string) => `zq${kind}word`;

const mayRead: Record<string, string[]> = {
  public: ["everybody"],
  member: ["everybody", "members"],
  "in-asked": ["everybody", "members", "asked"],
  "in-invited": ["everybody", "members", "invited"],
  keeper: ["everybody", "members", "asked", "invited"],
  "keeper-of-asked": ["everybody", "members", "asked"],
};

/** Every screen in which words of spaces and threads could stand; a new one is in the list by lying there. */
const screens = readdirSync("app/routes").filter((name) => /^(spaces|threads|search|network|notices)/.test(name));

const queries = ["", "?all=1", "?quote=1", "?q=zq", "?show=unanswered"];

async function readEverything(browser: Browser, numbers: readonly number[]): Promise<string> {
  const seen: string[] = [];
  for (const screen of screens) {
    const isFile = !readdirSync(`app/routes/${screen}`).includes("route.tsx");
    const module = (await import(`../../../app/routes/${screen}/route.${isFile ? "ts" : "tsx"}`)) as {
      loader?: Loader;
    };
    if (module.loader === undefined) continue;
    const places = screen.includes("$space")
      ? names.map((space) => ({ space }))
      : screen.startsWith("threads.$number")
        ? numbers.map((number) => ({ number: String(number), post: "1", n: "1" }))
        : [{}];
    const asked = /^(spaces|threads|search)/.test(screen) ? queries : [""];
    for (const params of places)
      for (const query of asked) {
        const full = query === "?q=zq" ? `?q=${names.map(secretOf).join("+OR+")}` : query;
        seen.push(JSON.stringify(await browser.get(module.loader, params, `/${screen}${full}`)));
      }
  }
  for (const kind of names) {
    const { loader } = (await import("../../../app/routes/search/route.tsx")) as { loader: Loader };
    const { body } = await browser.get(loader, {}, `/search?q=${secretOf(kind)}`);
    seen.push(JSON.stringify(body?.["posts"] ?? body));
  }
  return seen.join("\n");
}

/** What is typed into the search box comes back in it, so its word counts only beside words that nobody typed. */
const foundIn = (everything: string, kind: string) => everything.includes(`Nobody types this of ${kind}`);

test("one secret word in each kind of space: no screen, list, count or search gives it to anybody it is not for", async () => {
  await using world = await openSpaceWorld();
  const writer = await world.addMember("Writer", []);
  const people: Record<string, string | null> = { public: null };
  for (const [who, roles] of [
    ["member", []],
    ["in-asked", []],
    ["in-invited", []],
    ["keeper", [["facilitator", null]]],
    ["keeper-of-asked", [["facilitator", "space:asked"]]],
  ] as const)
    people[who] = await world.addMember(
      `Person ${who}`,
      roles.map(([role, scope]) => [role, scope]),
    );
  const numbers: number[] = [];
  for (const kind of names) {
    const { closedAt = null, ...open } = kinds[kind] ?? {};
    const inIt = [people[`in-${kind}`] ?? "", writer].filter((id) => id !== "");
    await world.addSpace(kind, { ...open, writtenBy: "space" }, inIt);
    const words = { title: `Nobody types this of ${kind}`, body: `Nobody types this of ${kind}: ${secretOf(kind)}` };
    const begun = await world.begin(writer, { spaceId: kind, ...words });
    if (!begun.ok) throw new Error(begun.refusal.kind);
    numbers.push(begun.value.thread ?? 0);
    if (closedAt !== null) await world.closeSpace(kind, closedAt);
  }
  for (const [who, id] of Object.entries(people)) {
    const browser = id === null ? world.nobody() : await world.browserOf(id);
    const everything = await readEverything(browser, numbers);
    const read = names.filter((kind) => foundIn(everything, kind));
    expect({ who, read }).toEqual({ who, read: mayRead[who] });
  }
});

test("who reads a space is said alike in words and in SQL", async () => {
  await using world = await openSpaceWorld();
  for (const kind of names) await world.addSpace(kind, kinds[kind]);
  const now = world.clock.now();
  const grant = (scope: string | null) => [{ memberId: "m", role: "facilitator" as const, scope, until: null }];
  const viewers: LibraryViewer[] = [
    { memberId: null, grants: [], spaceIds: [], now },
    { memberId: "m", grants: [], spaceIds: [], now },
    { memberId: "m", grants: [], spaceIds: ["invited"], now },
    { memberId: "m", grants: grant(null), spaceIds: [], now },
    { memberId: "m", grants: grant("space:asked"), spaceIds: [], now },
  ];
  const open = await listSpaces(world.read());
  for (const viewer of viewers) {
    const rows = await world.read().select({ id: spaces.id }).from(spaces).where(spacesReadBy(viewer));
    const inWords = open.filter((space) => readsSpace(viewer, space)).map(({ id }) => id);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(inWords));
  }
});
