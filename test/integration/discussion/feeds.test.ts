import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { loader as spaceFeed } from "#app/routes/spaces.$space_.feed/route.ts";
import { loader as threadFeed } from "#app/routes/threads.$number_.feed/route.ts";
import { loader as threadText } from "#app/routes/threads.$number_.text/route.ts";
import { removePost } from "#app/use-cases/discussion/remove-post.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openSpaceWorld, type SpaceWorld } from "./space-world.ts";

type Loader = typeof spaceFeed | typeof threadFeed | typeof threadText;

/** What an address answers to somebody: words, or the status of a refusal. */
async function read(world: SpaceWorld, load: Loader, params: Record<string, string>, memberId: string | null) {
  const member =
    memberId === null ? null : { id: memberId, name: "M", mail: "m@example.org", roles: [], secondStep: false };
  const session = { tokenHash: memberId, member, grants: [] };
  const services = world.services();
  const context = { services, session, nonce: "n", requestId: "r", address: "127.0.0.1" };
  try {
    return await (await load({ request: new Request("http://site.example/"), params, context })).text();
  } catch (thrown) {
    return (thrown as { init: { status: number } }).init.status;
  }
}

/** The elements of a feed by their paths. @throws when it is no XML */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const all: string[] = [];
  const parser = new SaxesParser({});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    open.push(name);
    all.push(open.join("/"));
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return all;
}

const everyEntry = ["id", "title", "updated", "published", "content", "author/name"].map(
  (name) => `feed/entry/${name}`,
);

async function openFeedWorld() {
  const world = await openSpaceWorld();
  await world.addSpace("open", { name: "Open & free", postsSeenBy: "public", seenBy: "public" });
  const nadia = await world.addMember("Nadia Khan", []);
  const began = await world.begin(nadia, { spaceId: "open", title: "A <hall> in Blyth", body: "Who *lends* one?" });
  if (!began.ok) throw new Error(began.refusal.kind);
  await (await world.browserOf(nadia)).answer(1, "We asked the library too");
  await world.begin(nadia, { spaceId: "talk", title: "Among ourselves", body: "zqinside words" });
  return { ...world, nadia };
}

test("the feeds of a space and a thread hold what everyone may read, whoever asks", async () => {
  await using world = await openFeedWorld();
  const space = String(await read(world, spaceFeed, { space: "open" }, null));
  expect(space).toContain("<title>Open &amp; free</title>");
  expect(space).toContain("A <hall> in Blyth");
  expect(space).toContain("Who <em>lends</em> one?");
  expect(space).toMatch(/<id>[^<]*\/threads\/1<\/id>/);
  expect(space).not.toContain("Nadia");
  const thread = String(await read(world, threadFeed, { number: "1" }, null));
  expect(elementsOf(space)).toEqual(expect.arrayContaining(["feed/id", "feed/title", "feed/updated", ...everyEntry]));
  const inThread = elementsOf(thread);
  for (const name of ["feed/entry", ...everyEntry])
    expect([name, inThread.filter((one) => one === name).length]).toEqual([name, 2]);
  expect(thread.indexOf("/threads/1/posts/2")).toBeLessThan(thread.indexOf("/threads/1/posts/1"));
  expect(await read(world, spaceFeed, { space: "open" }, world.nadia)).toBe(space);
});

test("a space that is not for everyone has no feed, not even for its members; nor has a thread in it", async () => {
  await using world = await openFeedWorld();
  for (const who of [null, world.nadia]) {
    expect(await read(world, spaceFeed, { space: "talk" }, who)).toBe(404);
    expect(await read(world, threadFeed, { number: "2" }, who)).toBe(404);
  }
  expect(await read(world, spaceFeed, { space: "none" }, null)).toBe(404);
});

test("a thread is kept as a file by whoever may read it; what was removed is in neither file nor feed", async () => {
  await using world = await openFeedWorld();
  const services = world.services();
  const viewer = await world.viewerOf(world.nadia);
  const removed = await perform(services, removePost, { viewer, thread: 1, post: 2 });
  expect(removed.ok).toBe(true);
  const text = String(await read(world, threadText, { number: "1" }, null));
  expect(text).toMatch(/^# A <hall> in Blyth\n\nOpen & free\nhttp/);
  expect(text).toContain("## Post 1 by A member, ");
  expect(text).toContain("\n\nWho *lends* one?\n");
  expect(text).toContain("Who wrote this post has removed it.");
  expect(text).not.toContain("We asked");
  expect(await read(world, threadFeed, { number: "1" }, null)).not.toContain("We asked");
  expect(await read(world, threadText, { number: "2" }, world.nadia)).toContain("zqinside");
  expect(await read(world, threadText, { number: "2" }, null)).toBe(404);
});
