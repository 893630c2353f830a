import { expect, test } from "vitest";
import { askForSignInLink } from "#app/use-cases/sign-in/ask-for-sign-in-link.ts";
import { perform } from "#app/use-cases/perform.ts";
import { openBrowser } from "#test/integration/sign-in/browser.ts";
import { openSignInWorld } from "#test/integration/sign-in/sign-in-world.ts";
import * as linkPage from "#app/routes/sign-in_.$token/route.tsx";

const minute = 60_000;

test("whoever asks for links all day fills nobody's mailbox, and the member's last link still works", async () => {
  await using world = await openSignInWorld();
  const { mail } = await world.addMember({ name: "Amina" });
  for (let asked = 0; asked < 120; asked += 1) {
    await perform(world.services, askForSignInLink, { mail });
    await world.runner.drain();
    world.clock.forward(minute);
  }
  const links = await world.links(mail);
  expect(links.length).toBeGreaterThan(10);
  expect(links.length).toBeLessThan(22);
  const token = links[0]?.split("/").at(-1) ?? "";
  expect(await openBrowser(world).post(linkPage.action, {}, { token })).toMatchObject({ status: 302 });
});
