import { conversationOn, findStored } from "#test/browser/support/data-folder.ts";
import { arrive, start, upTo } from "#test/browser/support/journey.ts";
import { expectLeft, neutralOrigin, standInForNeutralSite } from "#test/browser/support/neutral-site.ts";
import { goOnAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

test.use({ expectedOrigin: neutralOrigin, expectedStatuses: [503] });

test("on a bad line a page stays covered until we know that it is closed @javascript", async ({
  page,
  context,
  site,
}) => {
  await standInForNeutralSite(context);
  await start(page);
  await arrive(page, "who");
  await goOnAfter(page, upTo("what-matters"));
  await arrive(page, "what-matters");
  const conversation = await conversationOn(page);
  await page.locator("[name=own-words]").fill("He must not read this");
  await context.route("**/leave?stay=yes", (route) => route.fulfill({ status: 503 }));
  await page.locator(".exit-bar").getByRole("button", { name: "Exit this page" }).click();
  await expectLeft(page);
  expect(findStored(site, conversation)).not.toBeNull();
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("data-cover", "left");
  await expect(page.locator("main")).toBeHidden();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("must not read");
  await context.unroute("**/leave?stay=yes");
  await expect(page.getByRole("heading", { name: "Ask for a link worker" })).toBeVisible();
  expect(findStored(site, conversation)).toBeNull();
});
