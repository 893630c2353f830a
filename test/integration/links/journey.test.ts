import { expect, test } from "vitest";
import { lookAgain } from "#app/use-cases/links/look-again.ts";
import { planLinkLooks } from "#app/use-cases/links/plan-link-looks.ts";
import { sayLinkIsRight } from "#app/use-cases/links/say-link-is-right.ts";
import { useNewAddress } from "#app/use-cases/links/use-new-address.ts";
import { perform, type UseCaseTools } from "#app/use-cases/perform.ts";
import { ok } from "#app/domain/result.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { findKnownLink, findLinkUrl, listLinkChecks } from "#db/queries/library/links.ts";
import { findLinkFindings, listLostLinks } from "#db/queries/library/lost-links.ts";
import { openLinkWorld, type LinkWorld } from "./link-world.ts";
import { lookerFor, openWebServer, pageOf } from "./web-server.ts";

const day = 24;
const group = pageOf("Walking group", "Every Tuesday at ten we walk along the river");
const casino = pageOf("Lucky casino", "Play slots and roulette with a bonus tonight");
const plan = async (tools: UseCaseTools) => ok(await planLinkLooks(tools, { today: "2026-05-06" }));

/** The site asks for what it would ask for by itself at this hour, and does what is due. */
async function aNight(world: LinkWorld, hours: number): Promise<void> {
  world.later(hours);
  const today = world.clock.now().toISOString().slice(0, 10);
  await perform(world.services(), async (tools) => ok(await planLinkLooks(tools, { today })), null);
  world.later(1);
  await world.drain();
}

async function stateOf(world: LinkWorld, id: string): Promise<string | undefined> {
  return (await findKnownLink(world.services().db.read, id))?.state.state;
}

test("a link that dies and comes back as a casino is flagged both times, its owner is told once of each, and the history is kept", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number, id } = await world.addLink(`http://walks.example:${site.port}/group`);
  await aNight(world, 1);
  expect(await stateOf(world, id)).toBe("opened");

  site.answer((_request, response) => void response.writeHead(404).end());
  await aNight(world, 15 * day);
  expect([await stateOf(world, id), world.mails.length]).toEqual(["missed", 0]);
  await aNight(world, day);
  await aNight(world, day);
  expect([await stateOf(world, id), world.mails.length]).toEqual(["gone", 1]);
  await aNight(world, 15 * day);
  expect([await stateOf(world, id), world.mails.length]).toEqual(["gone", 1]);

  site.answer(casino);
  await aNight(world, 15 * day);
  expect([await stateOf(world, id), world.mails.length]).toEqual(["changed", 2]);
  await aNight(world, 40 * day);
  expect([await stateOf(world, id), world.mails.length]).toEqual(["changed", 2]);

  expect(world.mails.map(({ to, subject }) => [to, subject])).toEqual([
    ["ann@example.org", "A link in the library is probably gone"],
    ["ann@example.org", "A link in the library may have changed hands"],
  ]);
  expect(world.mails[1]?.text).toContain(`/library/${number}/link`);
  const history = await listLinkChecks(world.services().db.read, id, 10);
  expect(history.map(({ finding, status, title }) => [finding, status, title])).toEqual([
    ["changed", 200, "Lucky casino"],
    ["changed", 200, "Lucky casino"],
    ["gone", 404, null],
    ["gone", 404, null],
    ["missed", 404, null],
    ["missed", 404, null],
    ["opened", 200, "Walking group"],
  ]);
});

test("whoever looks after a link that changed can say that it is right, and then it is what is meant", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number, id } = await world.addLink(`http://walks.example:${site.port}/`);
  await aNight(world, 1);
  site.answer(pageOf("Strolls for all", "We have a new name and a new page for everybody"));
  await aNight(world, 15 * day);
  expect(await stateOf(world, id)).toBe("changed");
  const stranger = world.viewer("bob");
  expect(await perform(world.services(), sayLinkIsRight, { viewer: stranger, number })).toMatchObject({ ok: false });
  expect(await perform(world.services(), sayLinkIsRight, { viewer: world.viewer("ann"), number })).toMatchObject({
    ok: true,
  });
  expect(await stateOf(world, id)).toBe("opened");
  await aNight(world, 15 * day);
  expect(await stateOf(world, id)).toBe("opened");
});

test("a page that moved for good offers its owner the new address, and one press takes it", async () => {
  await using site = await openWebServer((request, response) => {
    if (request.url === "/old") return void response.writeHead(301, { location: "/new" }).end();
    return void group(request, response);
  });
  await using world = await openLinkWorld(lookerFor([site.port]));
  const at = (path: string) => `http://walks.example:${site.port}${path}`;
  const { number, id } = await world.addLink(at("/old"));
  await aNight(world, 1);
  const { db } = world.services();
  expect((await findKnownLink(db.read, id))?.last.movedTo).toBe(at("/new"));
  const ann = world.viewer("ann", "contributor");
  const move = (to: string) => perform(world.services(), useNewAddress, { viewer: ann, number, to });
  expect(await move("https://elsewhere.example/")).toEqual({ ok: false, refusal: { kind: "not-moved" } });
  expect(await move(at("/new"))).toEqual({ ok: true, value: { released: true } });
  expect(await findLinkUrl(db.read, id)).toBe(at("/new"));
  expect(await move(at("/new"))).toEqual({ ok: false, refusal: { kind: "not-moved" } });
});

test("a page that leads to somebody else's for good is not followed before somebody has said that it is right", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number } = await world.addLink(`http://walks.example:${site.port}/`);
  await aNight(world, 1);
  const to = `http://casino.example:${site.port}/`;
  site.answer((request, response) => {
    if (request.headers.host?.startsWith("walks") === true) return void response.writeHead(301, { location: to }).end();
    return void group(request, response);
  });
  await aNight(world, 15 * day);
  const ann = world.viewer("ann", "contributor");
  const move = () => perform(world.services(), useNewAddress, { viewer: ann, number, to });
  expect(await move()).toEqual({ ok: false, refusal: { kind: "not-moved" } });
  await perform(world.services(), sayLinkIsRight, { viewer: ann, number });
  expect(await move()).toEqual({ ok: true, value: { released: true } });
});

test("without the setting nothing is opened, whatever is planned or asked for", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(null);
  const { number } = await world.addLink(`http://walks.example:${site.port}/`);
  const viewer = world.viewer("ann");
  expect(await perform(world.services(), lookAgain, { viewer, number })).toEqual({
    ok: false,
    refusal: { kind: "turned-off" },
  });
  await aNight(world, 1);
  expect([site.asked, world.count("link_checks")]).toEqual([[], 0]);
});

test("a look can be asked for by those who look after a link, and at most once in ten minutes", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number } = await world.addLink(`http://walks.example:${site.port}/`);
  const ask = (viewer = world.viewer("ann")) => perform(world.services(), lookAgain, { viewer, number });
  expect(await ask(world.viewer("bob"))).toEqual({ ok: false, refusal: { kind: "no-such-link" } });
  world.clock.set("2026-05-06T10:00:00Z");
  for (let asked = 0; asked < 5; asked += 1) expect(await ask()).toMatchObject({ ok: true });
  await world.drain();
  expect(site.asked).toHaveLength(1);
  world.clock.set("2026-05-06T10:11:00Z");
  await ask(world.fay());
  await world.drain();
  expect(site.asked).toHaveLength(2);
});

test("a large library is spread over the nights of a fortnight, and planning twice adds nothing", async () => {
  await using world = await openLinkWorld(lookerFor([]));
  for (let n = 0; n < 25; n += 1) await world.addLink(`https://example.org/${n}`);
  const before = world.count("jobs");
  await perform(world.services(), plan, null);
  await perform(world.services(), plan, null);
  expect(world.count("jobs") - before).toBe(20);
});

test("what was found of a link is told to those who may see it, and a draft's or a withdrawn one's to nobody else", async () => {
  await using site = await openWebServer(group);
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number, id } = await world.addLink(`http://walks.example:${site.port}/`);
  await aNight(world, 1);
  site.answer(casino);
  await aNight(world, 15 * day);
  const { db } = world.services();
  expect(await findLinkFindings(db.read, [number])).toEqual(new Map([[number, "changed"]]));
  const listed = async (viewer = world.fay()) => (await listLostLinks(db.read, viewer)).map(({ number: one }) => one);
  expect(await listed()).toEqual([number]);
  expect(await listed(world.viewer("ann"))).toEqual([number]);
  expect(await listed(world.viewer("bob"))).toEqual([]);
  expect(await listed(publicViewer(world.clock.now()))).toEqual([]);
  expect((await findResource(db.read, publicViewer(world.clock.now()), number))?.row.id).toBe(id);
});
