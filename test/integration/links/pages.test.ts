import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { Role } from "#app/domain/people/staff.ts";
import { loader as record } from "#app/routes/library.$number/route.tsx";
import { action as press, loader as linkPage } from "#app/routes/library.$number_.link/route.tsx";
import { loader as lostLinks } from "#app/routes/network.links/route.tsx";
import { lookAgain } from "#app/use-cases/links/look-again.ts";
import { perform } from "#app/use-cases/perform.ts";
import { contextOf } from "#test/integration/library/add-deck.ts";
import { openLinkWorld } from "./link-world.ts";
import { lookerFor, openWebServer, pageOf } from "./web-server.ts";

test("readers are warned in words of a link that changed; its history is for those who look after it, and its list for facilitators", async () => {
  await using site = await openWebServer(pageOf("Walking group", "Every Tuesday at ten along the river"));
  await using world = await openLinkWorld(lookerFor([site.port]));
  const { number } = await world.addLink(`http://walks.example:${site.port}/`);
  const given = (memberId: string | null, roles: Role[] = [], path = `/library/${number}`) =>
    ({
      request: new Request(`http://127.0.0.1:3000${path}`),
      params: { number: String(number) },
      context: contextOf(world, memberId, roles),
    }) as LoaderFunctionArgs;
  const linkOf = async () => {
    const shown = await record(given(null));
    return "record" in shown ? shown.record.link : undefined;
  };
  const look = async () => {
    world.later(1);
    await perform(world.services(), lookAgain, { viewer: world.viewer("ann"), number });
    await world.drain();
  };

  expect(await linkOf()).toBeNull(); // nobody has looked, so nothing is said
  await look();
  expect(await linkOf()).toEqual({ badge: null, says: "We last looked at this link on 6 May 2026: it opened." });
  site.answer(pageOf("Lucky casino", "Play slots and roulette with a bonus tonight"));
  await look();
  expect(await linkOf()).toMatchObject({
    badge: "May have changed hands",
    says: expect.stringContaining("it was not the page that it was"),
  });

  const { link } = await linkPage(given("ann", [], `/library/${number}/link`));
  expect(link.checks.map(({ title }) => title)).toEqual(["Lucky casino", "Walking group"]);
  await expect(linkPage(given("bob"))).rejects.toMatchObject({ init: { status: 404 } });
  await expect(linkPage(given(null))).rejects.toMatchObject({ status: 302 });
  const network = await lostLinks(given("fay", ["facilitator"]));
  expect(network.changed.map((one) => one.number)).toEqual([number]);
  await expect(lostLinks(given("ann", ["contributor"]))).rejects.toMatchObject({ init: { status: 404 } });

  const pressed = (memberId: string, intent: string) => {
    const body = new URLSearchParams({ intent });
    const request = new Request("http://127.0.0.1:3000/", { method: "POST", body });
    return press({ ...given(memberId), request } as ActionFunctionArgs);
  };
  await expect(pressed("bob", "right")).rejects.toMatchObject({ init: { status: 404 } });
  expect(await pressed("ann", "right")).toMatchObject({ status: 302 });
  expect(await linkOf()).toMatchObject({ badge: null });
});
