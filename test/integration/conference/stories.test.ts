import { expect, test } from "vitest";
import { loader as storyPage } from "#app/routes/stories.$number/route.tsx";
import { loader as picture } from "#app/routes/stories.$number_.picture/route.ts";
import { loader as stories } from "#app/routes/stories._index/route.tsx";
import { loader as feed } from "#app/routes/stories.feed/route.ts";
import { loader as conferencePage } from "#app/routes/conferences.$id/route.tsx";
import { loader as sessionPage } from "#app/routes/conferences.$id_.sessions.$number/route.tsx";
import { loader as pack } from "#app/routes/conferences.$id_.pack/route.ts";
import { loader as sitemap } from "#app/routes/sitemap[.]xml/route.ts";
import { loader as search } from "#app/routes/search/route.tsx";
import { action as ownLink, loader as openLink } from "#app/routes/story-consent.$token/route.tsx";
import { collect } from "#app/routes/account_.my-data/collect.ts";
import { changeStory } from "#app/use-cases/conference/keep-story.ts";
import { withdrawStoryConsent } from "#app/use-cases/conference/story-consent-acts.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findConsentByLink } from "#db/queries/conference/story-consents.ts";
import { openStoryWorld, storyFields, type StoryWorld } from "./story-world.ts";

const site = "http://127.0.0.1";

/** Everything that everyone can fetch, as words, with the story's own page by its status. */
async function everywhere(world: StoryWorld, number: number) {
  const context = world.contextOf(null);
  const of = (path: string, params: Record<string, string> = {}) => ({
    request: new Request(`${site}${path}`),
    params,
    context,
  });
  const told = async (answer: Promise<unknown>) => {
    const given = await answer;
    return given instanceof Response
      ? Buffer.from(await given.arrayBuffer()).toString("latin1")
      : JSON.stringify(given);
  };
  const own = await storyPage(of(`/stories/${number}`, { number: String(number) }));
  return {
    status: own.init?.status ?? 200,
    page: JSON.stringify(own.data),
    list: await told(stories(of("/stories"))),
    feed: await told(feed(of("/stories/feed"))),
    conference: await told(conferencePage(of("/conferences/spring", { id: "spring" }))),
    session: await told(sessionPage(of("/conferences/spring/sessions/1", { id: "spring", number: "1" }))),
    search: await told(search(of("/search?q=heronwalk"))),
    sitemap: await told(sitemap(of("/sitemap.xml"))),
    pack: await told(pack(of("/conferences/spring/pack", { id: "spring" }))),
  };
}

/** In which of those places the story can be found. */
async function foundIn(world: StoryWorld, number: number) {
  const { status, ...places } = await everywhere(world, number);
  const marks = /heronmoor|heronbench|\/stories\/\d|stories\.html/i;
  return { status, places: Object.keys(places).filter((name) => marks.test(places[name as keyof typeof places])) };
}

const all = ["page", "list", "feed", "conference", "session", "search", "sitemap", "pack"];

test("a story is seen everywhere while the person agrees, and nowhere once they withdraw by their own link", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  expect(await world.show(number)).toMatchObject({ refusal: { kind: "no-consent" } });
  const token = await world.agree(number, { shownName: "Heronmary" });
  expect(await world.show(number)).toMatchObject({ ok: true });
  expect(await foundIn(world, number)).toEqual({ status: 200, places: all });

  const params = { token };
  const request = new Request(`${site}/story-consent/${token}`);
  const opened = await openLink({ request, params, context: world.contextOf(null) });
  expect(opened.data).toEqual({ state: "stands" });
  expect(await foundIn(world, number)).toEqual({ status: 200, places: all });
  const posted = new Request(request, { method: "POST" });
  expect(await ownLink({ request: posted, params, context: world.contextOf(null) })).toMatchObject({ status: 302 });
  expect(await foundIn(world, number)).toEqual({ status: 410, places: [] });
  expect((await openLink({ request, params, context: world.contextOf(null) })).data).toEqual({ state: "over" });
  const fay = await storyPage({ request, params: { number: String(number) }, context: world.contextOf("fay") });
  expect(fay.data.story).toBeNull();
});

test("withdrawing ends every consent that was ever given, also by the link of an older one", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  const older = await world.agree(number);
  await world.agree(number);
  await world.show(number);
  const params = { token: older };
  const request = new Request(`${site}/story-consent/${older}`, { method: "POST" });
  await ownLink({ request, params, context: world.contextOf(null) });
  expect(await foundIn(world, number)).toMatchObject({ status: 410, places: [] });
});

test("the last day counts in UK time, and the day after nobody sees the story, without anybody doing anything", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  await world.agree(number, { untilOn: "2026-05-07" });
  await world.show(number);
  world.clock.set("2026-05-07T22:59:00Z"); // a minute to midnight in summer
  expect((await foundIn(world, number)).places).toEqual(all);
  world.clock.set("2026-05-07T23:00:00Z");
  expect(await foundIn(world, number)).toEqual({ status: 410, places: [] });
});

test("other words make a story a draft again, and the guard stops it until somebody has looked", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  await world.agree(number);
  await world.show(number);
  const seen = (await world.kept(number)).changedAt.getTime();
  const fields = { ...storyFields, helped: "Ring Mrs Heron on 07700 900123" };
  const change = { ...world.which(number), seen, session: 1, fields };
  expect(await perform(world.services(), changeStory, change)).toMatchObject({ ok: true });
  await expect(foundIn(world, number)).rejects.toMatchObject({ init: { status: 404 } });
  expect(await world.show(number)).toMatchObject({ refusal: { kind: "look-first" } });
  expect(await perform(world.services(), changeStory, change)).toMatchObject({
    refusal: { kind: "changed-meanwhile" },
  });
});

test("nobody but a facilitator withdraws without the link, and a link that is not ours opens nothing", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  const token = await world.agree(number);
  await world.show(number);
  const { services } = world;
  const mel = { memberId: "mel", grants: [], now: world.clock.now() };
  const of = { kind: "facilitator", conferenceId: "spring", number } as const;
  expect(await perform(services(), withdrawStoryConsent, { ...of, viewer: mel })).toMatchObject({ ok: false });
  const wrong = await perform(services(), withdrawStoryConsent, { kind: "link", tokenHash: token });
  expect(wrong).toMatchObject({ ok: false });
  expect(await findConsentByLink(services().db.read, token)).toBeNull();
  expect(world.filesHold(token)).toBe(false);
  expect((await foundIn(world, number)).status).toBe(200);
  const context = world.contextOf(null);
  const params = { number: String(number) };
  const request = new Request(`${site}/stories/${number}/picture`);
  await expect(picture({ request, params, context })).rejects.toMatchObject({ init: { status: 404 } });
});

test("whoever took a consent finds it in their data, without the name that is shown", async () => {
  await using world = await openStoryWorld();
  const number = await world.add();
  await world.agree(number, { shownName: "Heronmary" });
  const member = { id: "fay", name: "Fay", mail: "fay@example.org", roles: [], secondStep: true };
  const mine = await collect(world.services(), member);
  expect(mine.consentsTaken).toMatchObject([{ story: `/stories/${number}`, untilOn: "2027-05-06" }]);
  expect(JSON.stringify(mine.consentsTaken)).not.toContain("Heronmary");
});
