import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { deckOf } from "#test/support/documents/deck-file.ts";

test("a facilitator makes a conference and shows it; a stranger walks from the first page to a session and its calendar", async ({
  page,
  signedInAs,
  axe,
  javascript,
  browser,
  site,
}) => {
  // Two projects use one site, one after the other: each makes a conference of its own.
  const name = javascript ? "Harvest gathering with a very long name for one day" : "Lantern gathering";
  await signedInAs("grace.adeyemi@example.org");
  await page.goto("/network/conferences");
  await page.getByLabel("Name").fill(name);
  for (const day of ["First day", "Last day"]) {
    const boxes = page.getByRole("group", { name: day });
    await boxes.getByLabel("Day").fill("14");
    await boxes.getByLabel("Month").fill("9");
    await boxes.getByLabel("Year").fill("2031");
  }
  await page.getByRole("button", { name: "Make the conference" }).click();
  await expect(page).toHaveURL(/\/conferences\/[a-z-]+\/keep\/words$/);
  const address = new URL(page.url()).pathname.replace("/keep/words", "");

  await page.goto(`${address}/keep/sessions/new`);
  await page.getByLabel("Start").fill("half past nine");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(page);
  await page.getByLabel("Title").fill("What the harvest taught us");
  await page.getByLabel("Start").fill("09:30");
  await page.getByLabel("End").fill("10:15");
  await page.getByLabel("Speakers").fill("Ana Quillfeather | Link worker | Sample Tees Link Workers");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page).toHaveURL(/keep\?done=added$/);
  await axe(page);
  await expectFitsNarrow(page);

  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: javascript, locale: "en-GB" });
  const reader = await stranger.newPage();
  expect((await reader.goto(address))?.status()).toBe(404);
  await page.getByRole("button", { name: "Show the conference to everyone" }).click();
  await expect(page).toHaveURL(/keep\?done=saved$/);

  await reader.goto("/");
  await reader.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Conferences" }).click();
  await reader.getByRole("link", { name }).click();
  await expect(reader.getByText("All times are UK time.")).toBeVisible();
  await axe(reader);
  await expectFitsNarrow(reader);
  await reader.getByRole("link", { name: "What the harvest taught us" }).click();
  await expect(reader.getByText("Sunday 14 September 2031, 9.30am to 10.15am (UK time)")).toBeVisible();
  await axe(reader);
  const calendar = await reader.request.get(`${address}/sessions/1/calendar.ics`);
  expect(await calendar.text()).toContain("DTSTART;TZID=Europe/London:20310914T093000");

  await page.goto(`${address}/keep/decks`);
  const buffer = await deckOf([{ title: `What ${javascript ? "barley" : "candles"} taught us` }]);
  const file = { name: "09.30 harvest.pptx", mimeType: "application/octet-stream", buffer };
  await page.locator("input[type='file']").setInputFiles(file);
  if (javascript) await expect(page.getByText("is here.")).toBeVisible();
  await page.getByRole("button", { name: "Add the slides" }).click();
  await expect(async () => {
    await page.goto(`${address}/keep/decks`);
    await expect(page.getByRole("heading", { name: "Waiting for permission (1)" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await axe(page);
  await expectFitsNarrow(page);
  await page.getByRole("link", { name: "What the harvest taught us" }).click();
  await page.getByText("Somebody told me that we may show it").click();
  await page.getByLabel("When and how").fill("by mail, on the day after");
  await page.getByLabel("What others may do with the slides").selectOption("CC-BY-4.0");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByText("Written down", { exact: true })).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "Slides", exact: true }).click();
  await page.getByRole("link", { name: "Publish the ready ones" }).click();
  await page.getByLabel(/^I have looked at every slide/).check();
  await axe(page);
  const slides = reader.getByRole("main").locator("a[href^='/library/']");
  await reader.reload();
  await expect(slides).toHaveCount(0);
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByText("1 set of slides public now")).toBeVisible();
  await reader.reload();
  await expect(slides.first()).toBeVisible();

  await page.goto(`${address}/keep/stories?session=1`);
  await page.getByRole("button", { name: "Add the story" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await axe(page);
  const story = { Title: "A basket", "Project that tells it": "Sample Harvesters", "What mattered": "Company" };
  const rest = { "What helped": "A bench", "What changed": "A basket a week", "How to ask the project": "Ask us" };
  for (const [label, words] of Object.entries({ ...story, ...rest })) await page.getByLabel(label).fill(words);
  await page.getByRole("button", { name: "Add the story" }).click();
  await axe(page);
  await page.getByLabel("No", { exact: true }).check();
  await page.getByLabel("They read the words on the sheet").check();
  const until = page.getByRole("group", { name: "Until when?" });
  const inThreeYears = String(new Date().getFullYear() + 3);
  for (const [box, figure] of Object.entries({ Day: "1", Month: "6", Year: inThreeYears }))
    await until.getByLabel(box).fill(figure);
  await page.getByRole("button", { name: "Write the consent down" }).click();
  const own = await page.getByText("/story-consent/").innerText();
  await axe(page);
  await page.getByLabel(/^The person knows these words/).check();
  await page.getByRole("button", { name: "Show the story to everyone" }).click();
  await page.getByRole("link", { name: "its page" }).click();
  await expect(page).toHaveURL(/\/\/[^/]+\/stories\/\d+$/);
  const shown = new URL(page.url()).pathname;
  expect((await reader.goto(shown))?.status()).toBe(200);
  await axe(reader);
  await expectFitsNarrow(reader);
  await reader.goto(new URL(own).pathname);
  await axe(reader);
  await reader.getByRole("button", { name: "Stop showing my story" }).click();
  await expect(reader.getByRole("heading", { name: "Your story is not shown any more" })).toBeVisible();
  expect((await reader.goto(shown))?.status()).toBe(410);
  await axe(reader);
  await stranger.close();
});
