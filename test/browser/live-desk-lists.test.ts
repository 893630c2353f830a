import { openListAt } from "#test/browser/support/desk-list.ts";
import { openLiveTalk, untilCaughtUp, write, turnLiveOff } from "#test/browser/support/live-talk.ts";
import { expect, test } from "#test/browser/support/test.ts";

test.afterEach(turnLiveOff);

test("a list shows who wrote while it is looked at, in its place, and says it once, however late its line opens @javascript", async ({
  page,
  browser,
  site,
  staffCookies,
  axe,
}) => {
  const name = "Wilhelmina";
  const talk = await openLiveTalk(page, name, { browser, site, staffCookies });
  const desk = talk.worker;
  const line = Promise.withResolvers<void>();
  await desk.route("**/live/**", async (route) => {
    await line.promise;
    await route.continue();
  });
  await openListAt(desk, "team", name);
  const card = desk.locator(".nhsuk-card", { hasText: name });
  const place = await card.boundingBox();
  await desk.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector("#live-announcer");
    new MutationObserver(() => region?.textContent && said.push(region.textContent)).observe(region as Element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { said });
  });
  await untilCaughtUp(page);
  await write(page, "Are you there?");
  await expect(page.locator(".talk__item", { hasText: "Are you there?" })).toContainText("Sent");
  line.resolve();

  await expect(card).toContainText("New message");
  const tags = await desk.locator(".card__tags").getByText("New message", { exact: true }).count();
  await expect(desk.locator(".desk-written")).toContainText(
    tags === 1 ? "New message from 1 person in this list." : `New messages from ${tags} people in this list.`,
  );
  expect((await card.boundingBox())?.y).toBe(place?.y);
  const said = () => desk.evaluate(() => (window as unknown as { said: string[] }).said);
  await expect.poll(said).toHaveLength(1);
  expect((await said())[0]).toMatch(/^New message/);
  await axe(desk);

  await talk.workerSays("Yes, I am here.");
  await expect(card).not.toContainText("New message");
  await talk.close();
});
