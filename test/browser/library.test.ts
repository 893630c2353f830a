import type { Page } from "@playwright/test";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { unzip } from "#test/integration/publishing/sample-pack.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";

const fileName = "The team's slides; v=2 (final).pptx";

test("a deck is added, read and released; a stranger finds the slide by a word that stands only there, and takes it along", async ({
  page,
  signedInAs,
  axe,
  javascript,
  browser,
  site,
}) => {
  // Two projects use one site, one after the other: the second adds a deck of its own.
  const word = javascript ? "marrowstitch" : "samphireknit";
  const title = `What ${word.slice(0, 8)} taught us`;
  await signedInAs("grace.adeyemi@example.org");
  await page.goto("/library/add");
  await page.getByRole("button", { name: "Add the resource" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(page);
  await page.getByLabel("Title").fill(title);
  const slides = [
    { title: "Our group" },
    { title: "What changed", points: [`We learned ${word} together.`], notes: "Ask Wilf" },
  ];
  const file = { name: fileName, mimeType: "application/octet-stream", buffer: await deckOf(slides) };
  await page.locator("input[type='file']").setInputFiles(file);
  if (javascript) await expect(page.getByText("is here.")).toBeVisible();
  await page.getByLabel("Creative Commons Attribution 4.0").check();
  await page.getByRole("radio", { name: "Everyone" }).check();
  await page.getByRole("button", { name: "Add the resource" }).click();
  await expect(page).toHaveURL(/\/library\/\d+\/release$/);
  const address = new URL(page.url()).pathname.replace("/release", "");

  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: javascript, locale: "en-GB" });
  const reader = await stranger.newPage();
  expect((await reader.goto(address))?.status()).toBe(404);
  await untilRead(page);
  await axe(page);
  await page.getByLabel(/^I have looked at every page/).check();
  await page.getByRole("button", { name: "Release it" }).click();
  await expect(page).toHaveURL(/done=released$/);

  await page.getByRole("link", { name: "Save it in a list" }).click();
  await page.getByRole("radio", { name: "A new list" }).check();
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page.getByRole("link", { name: "Write what the list is called." })).toBeVisible();
  await axe(page);
  await page.getByLabel("Name of the new list").fill(`For ${word}`);
  await page.getByRole("button", { name: "Save it" }).click();
  await expect(page).toHaveURL(/done=saved$/);
  await page.goto("/library/saved");
  await expect(page.getByRole("heading", { name: `For ${word}` })).toBeVisible();
  await axe(page);

  await reader.goto("/library");
  await reader.getByLabel("Search the library").fill(`${word}s`);
  await reader.getByRole("button", { name: "Search" }).click();
  await expect(reader.getByRole("heading", { name: "1 resource in the library" })).toBeVisible();
  await expect(reader.locator("mark")).toHaveText(word);
  await axe(reader);
  await expectFitsNarrow(reader);
  await reader.getByRole("link", { name: "Slide 2: What changed" }).click();
  await expect(reader).toHaveURL(`${address}/s/2`);
  await expect(reader.getByText(`We learned ${word} together.`)).toBeVisible();
  await axe(reader);
  expect(await reader.content()).not.toContain("Wilf");
  await walkSlides(reader, { address, javascript });
  await page.goto(`${address}/s/2`);
  await askAboutSlide(page, axe);
  await reader.goto(`${address}/s/1`);
  await expect(reader.getByRole("link", { name: "Slide 2: What changed 1 question" })).toBeVisible();

  for (const path of [address, `${address}/text`, `/search?q=${word}&format=slides`]) {
    await reader.goto(path);
    await axe(reader);
    await expectFitsNarrow(reader);
  }
  const pack = await stranger.request.get(`/library/pack?q=${word}`);
  expect(pack.headers()["content-type"]).toBe("application/zip");
  const names = [...(await unzip(await pack.body())).keys()];
  expect(names.some((name) => name.endsWith(fileName))).toBe(true);
  await stranger.close();
});

test("search says what to do when nothing is found, and shows help to somebody who is in danger", async ({
  page,
  axe,
}) => {
  await page.goto("/search?q=zzyzx");
  await expect(page.getByRole("heading", { name: "Nothing in the library has these words" })).toBeVisible();
  await axe(page);
  await page.goto(`/search?${String(new URLSearchParams({ q: "i want to kill myself" }))}`);
  await expect(page.getByText("999").first()).toBeVisible();
  await axe(page);
});

/** With script by the keys, without by the links: either way the address says which slide it is. */
async function walkSlides(reader: Page, { address, javascript }: { address: string; javascript: boolean }) {
  const back = reader.getByRole("link", { name: "Previous slide" });
  if (javascript) {
    await back.focus();
    await reader.keyboard.press("ArrowLeft");
    await expect(reader.getByText("Slide 1 of 2: Our group")).toBeAttached();
    await expect(reader.getByRole("region", { name: "Slides" })).toBeFocused();
  } else await back.click();
  await expect(reader).toHaveURL(`${address}/s/1`);
  await expect(reader.getByRole("heading", { name: "Our group" })).toBeVisible();
  await expect(reader.getByText("This is the first")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Sign in", exact: true }).first()).toBeVisible();
}

/** What could give a person away is pointed out with every word kept; then the question stands beside the slide. */
async function askAboutSlide(page: Page, axe: (page: Page) => Promise<void>) {
  const box = page.getByLabel("Your question about this slide");
  await box.fill("Whom do we ask? 07700 900123");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("This looks like somebody's phone number")).toBeVisible();
  await expect(box).toHaveValue("Whom do we ask? 07700 900123");
  await axe(page);
  await box.fill("Whom do we ask?");
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await page.getByRole("link", { name: "Whom do we ask?" }).click();
  await expect(page.getByRole("heading", { name: /^Post 1.* by Grace/ })).toBeVisible();
  await page.getByLabel("Your answer").fill("The **choir**.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.locator("#post-2 strong", { hasText: "choir" })).toBeVisible();
  await axe(page);
}

/** Loads the page again, as it says, until every file was read. */
async function untilRead(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: "Release it" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}
