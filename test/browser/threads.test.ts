import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

test("a member asks in a space and is answered; a facilitator looks after it; everybody else reads along", async ({
  page,
  signedInAs,
  axe,
  javascript,
  browser,
  site,
  staffCookies,
}) => {
  // Two projects use one site, one after the other: each asks a question of its own.
  const word = javascript ? "quillwort" : "samphire";
  const keeper = await browser.newContext({ baseURL: site.url, javaScriptEnabled: javascript, locale: "en-GB" });
  await keeper.addCookies(await staffCookies("grace.adeyemi@example.org"));
  const desk = await keeper.newPage();
  await desk.goto("/spaces/new");
  await desk.getByRole("button", { name: "Make the space" }).click();
  await expect(desk.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(desk);
  await desk.getByLabel("What is the space called?").fill(`About ${word}`);
  await desk.getByLabel("What is it for?").fill("To ask about plants.");
  await desk.getByRole("group", { name: "Who reads what is written here?" }).getByLabel("Everybody").check();
  await desk.getByRole("button", { name: "Make the space" }).click();
  await expect(desk.getByRole("heading", { name: `About ${word}` })).toBeVisible();

  await signedInAs("emma.garbutt@example.org");
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Discussions" }).click();
  await axe(page);
  await page.getByRole("link", { name: `About ${word}` }).click();
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("link", { name: "Start a thread" }).click();
  await page.getByRole("button", { name: "Start the thread" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(page);
  await page.getByLabel("Title (optional)").fill(`Where does ${word} grow`);
  await page.getByLabel("Your words").fill(`Her NHS number is 943 476 5919 and she asks about **${word}**.`);
  await page.getByRole("button", { name: "Start the thread" }).click();
  await expect(page.getByText("943 476 5919").first()).toBeVisible();
  await page.getByLabel("Your words").fill(`Somebody asks about **${word}**.`);
  if (javascript) await expect(page.getByText("We keep what you type here")).toBeVisible();
  await page.getByRole("button", { name: "Start the thread" }).click();
  await expect(page.getByRole("heading", { name: `Where does ${word} grow` })).toBeVisible();
  await axe(page);
  await expectFitsNarrow(page);
  const thread = new URL(page.url()).pathname;

  await desk.goto(thread);
  await desk.getByRole("link", { name: "Answer post 1" }).click();
  await desk.getByLabel("Your answer to post 1").fill("By the lake.");
  await desk.getByRole("button", { name: "Send the answer" }).click();
  await expect(desk.getByRole("heading", { name: /^Post 2.* in reply to 1, by Grace/ })).toBeVisible();

  await page.goto("/notices");
  await expect(page.getByText(`Where does ${word} grow`).first()).toBeVisible();
  await axe(page);
  await page.goto(`${thread}/posts/2`);
  await expect(page).toHaveURL(new RegExp(`${thread}#post-2$`, "u"));
  await page.getByRole("link", { name: "Report post 2" }).click();
  await page.getByRole("button", { name: "Report post 2" }).click();
  await expect(page.getByRole("link", { name: "Say why." })).toBeVisible();
  await axe(page);
  await page.getByLabel("Something else").check();
  await page.getByRole("button", { name: "Report post 2" }).click();
  await expect(page.getByRole("heading", { name: "Thank you for telling us" })).toBeVisible();

  await desk.goto("/network/moderation");
  await axe(desk);
  await expectFitsNarrow(desk);
  await desk.getByLabel("Leave it as it is").first().check();
  await desk.getByLabel("Your answer").first().fill("It is about a plant.");
  await desk.getByRole("button", { name: "Decide and answer" }).first().click();
  await expect(desk.getByText("Your answer is on its way by mail")).toBeVisible();
  await desk.goto(`${thread}/keep`);
  await axe(desk);
  await desk.getByRole("button", { name: "Close it for writing" }).click();
  await desk.goto(`${thread}/posts/2/keep`);
  await axe(desk);
  await keeper.close();

  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: javascript, locale: "en-GB" });
  const reader = await stranger.newPage();
  await reader.goto(thread);
  await expect(reader.getByText("By the lake.")).toBeVisible();
  await expect(reader.getByText("Closed", { exact: true })).toBeVisible();
  expect((await reader.goto("/threads/4000"))?.status()).toBe(404);
  await stranger.close();
  await page.goto("/account/notices");
  await axe(page);
});
