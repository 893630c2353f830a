import type { Page } from "@playwright/test";
import { addFailedJob } from "#test/browser/support/data-folder.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

const administrator = "thomas.wetherell@example.org";
const nextYear = new Date().getFullYear() + 1;

type Looks = (words: string | RegExp) => Promise<void>;

/** Waits for a form that came back with these words at its top, and looks at it. */
function looksAtFaults(page: Page, axe: (page: Page) => Promise<void>): Looks {
  return async (words) => {
    await expect(page.locator(".nhsuk-error-summary")).toContainText(words);
    const links = page.locator(".nhsuk-error-summary a");
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
      await expect(page.locator(href)).toBeVisible();
    }
    await axe(page);
    await expectFitsNarrow(page);
  };
}

async function fillDate(page: Page, label: string, [day, month, year]: readonly [string, string, string]) {
  const date = page.getByRole("group", { name: label });
  await date.getByLabel("Day").fill(day);
  await date.getByLabel("Month").fill(month);
  await date.getByLabel("Year").fill(year);
}

async function saysDone(page: Page, words: string): Promise<void> {
  await expect(page.locator(".nhsuk-notification-banner--success")).toContainText(words);
}

test.beforeEach(async ({ signedInAs }) => signedInAs(administrator));

test("every page of administration is accessible and fits a narrow screen", async ({ page, site, axe, javascript }) => {
  addFailedJob(site);
  for (const [path, heading] of [
    ["", "Administration"],
    ["/teams", "Teams"],
    ["/teams/new", "Add a team"],
    ["/teams/stockton", "Sample Stockton link workers"],
    ["/people", "Members"],
    ["/people/emma-garbutt", "Emma Garbutt"],
    ["/people/rashid-khan", "Rashid Khan"],
    ["/leave", "Leave"],
    ["/rota", "Duty rota"],
    ["/agreements", "PCNs without a team"],
    ["/checks", "Checks"],
    ["/jobs", "Failed jobs"],
  ] as const) {
    await page.goto(`/administration${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    if (javascript) await axe(page);
    await expectFitsNarrow(page);
  }
});

test("a team is added when its form is whole, and takes people once somebody covers its flags", async ({
  page,
  axe,
}) => {
  const looks = looksAtFaults(page, axe);
  await page.goto("/administration/teams");
  await page.getByRole("link", { name: "Add a team" }).click();
  await page.getByLabel("Opens at").fill("nine");
  await page.getByRole("button", { name: "Add the team" }).click();
  await looks("Write the team's name.");
  await expect(page.getByLabel("Opens at")).toHaveValue("nine");

  await page.getByLabel("Name of the team").fill("Sample moor link workers");
  await page.getByLabel("Who employs the link workers").fill("Sample moor partnership");
  await page.getByLabel("Where they are based").fill("Sample moor hall");
  await page.getByLabel("The number they call from").fill("01632 960 900");
  await page.getByLabel("Opens at").fill("09:00");
  await page.getByRole("button", { name: "Add the team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sample moor link workers");
  await saysDone(page, "Added");
  await axe(page);

  await page.getByRole("button", { name: "Let the team take people" }).click();
  await looks("Name who covers flags and a safeguarding lead first, and save.");
  await page.getByLabel("Who covers flags for the team").selectOption("emma-garbutt");
  await page.getByLabel("Safeguarding lead").selectOption("emma-garbutt");
  await page.getByLabel("Where they are based").fill("");
  await page.getByRole("button", { name: "Save the team" }).click();
  await looks("Write where the link workers are based.");
  await expect(page.getByLabel("Safeguarding lead")).toHaveValue("emma-garbutt");
  await page.getByLabel("Where they are based").fill("Sample moor hall");
  await page.getByRole("button", { name: "Save the team" }).click();
  await saysDone(page, "Saved");
  await page.getByRole("button", { name: "Let the team take people" }).click();
  await saysDone(page, "The team takes people again");
  await page.getByRole("button", { name: "Pause the team" }).click();
  await saysDone(page, "The team is paused");
});

test("a member is invited with a whole address, becomes a link worker, and loses their access again", async ({
  page,
  axe,
}) => {
  const looks = looksAtFaults(page, axe);
  await page.goto("/administration/people");
  await page.getByLabel("Name").fill("Wilf Newman");
  await page.getByLabel("Mail address").fill("wilf at home");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await looks("Enter a mail address, like jo@example.org.");
  await expect(page.getByLabel("Mail address")).toHaveValue("wilf at home");
  await page.getByLabel("Mail address").fill("wilf.newman@example.org");
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await saysDone(page, "The invitation is on its way by mail");
  await axe(page);

  await page.locator("summary", { hasText: "Make them a link worker" }).click();
  await page.getByLabel("Room for how many people at once").fill("lots");
  await page.getByRole("button", { name: "Make them a link worker" }).click();
  await looks("Choose a team.");
  await expect(page.getByLabel("Room for how many people at once")).toHaveValue("lots");
  await page.getByLabel("Team", { exact: true }).selectOption("stockton");
  await page.getByLabel("Room for how many people at once").fill("3");
  await page.getByRole("button", { name: "Make them a link worker" }).click();
  await saysDone(page, "Saved");
  await expect(page.getByRole("heading", { name: "Link worker, Sample Stockton link workers" })).toBeVisible();

  await page.locator("summary", { hasText: "They no longer work here" }).click();
  await page.getByRole("button", { name: "End their access" }).click();
  await saysDone(page, "Their access has ended");
  await expect(page.getByText("To give them access again, invite the same mail address.")).toBeVisible();
});

test("an administrator cannot take their own role away, and is told who can", async ({ page, axe }) => {
  await page.goto("/administration/people/thomas-wetherell");
  await page.getByLabel("Administrator").uncheck();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await looksAtFaults(page, axe)("You cannot take this role from yourself. Ask another administrator.");
});

test("leave is added with who is away and two days in order, and taken away again", async ({ page, axe }) => {
  const looks = looksAtFaults(page, axe);
  await page.goto("/administration/leave");
  await page.getByRole("button", { name: "Add the leave" }).click();
  await looks("Choose who is away.");
  await page.getByLabel("Who is away").selectOption("rashid-khan");
  await fillDate(page, "First day away", ["9", "3", String(nextYear)]);
  await fillDate(page, "Last day away", ["2", "3", String(nextYear)]);
  await page.getByRole("button", { name: "Add the leave" }).click();
  await looks("The last day must be the same as the first day, or after it.");
  await expect(page.getByRole("group", { name: "First day away" }).getByLabel("Day")).toHaveValue("9");
  await fillDate(page, "Last day away", ["13", "3", String(nextYear)]);
  await page.getByRole("button", { name: "Add the leave" }).click();
  await saysDone(page, "Added");
  await axe(page);
  await page.getByRole("button", { name: "Take away the leave of Rashid Khan" }).click();
  await saysDone(page, "Removed");
});

test("a turn of duty is added for a duty coordinator, and taken away again", async ({ page, axe }) => {
  const looks = looksAtFaults(page, axe);
  await page.goto("/administration/rota");
  await fillDate(page, "First day", ["31", "2", String(nextYear)]);
  await page.getByRole("button", { name: "Add the turn" }).click();
  await looks("Choose a duty coordinator.");
  await expect(page.getByRole("group", { name: "First day" }).getByLabel("Month")).toHaveValue("2");
  await page.getByLabel("Duty coordinator").selectOption("olivia-renner");
  await fillDate(page, "First day", ["1", "3", String(nextYear)]);
  await fillDate(page, "Last day", ["5", "3", String(nextYear)]);
  const turns = page.getByRole("button", { name: /^Take away the turn of/ });
  const before = await turns.count();
  await page.getByRole("button", { name: "Add the turn" }).click();
  await saysDone(page, "Added");
  await expect(turns).toHaveCount(before + 1);
  await axe(page);
  await turns.last().click();
  await saysDone(page, "Removed");
  await expect(turns).toHaveCount(before);
});

test("who takes the people of a PCN without a team is chosen, each team once", async ({ page, axe }) => {
  await page.goto("/administration/agreements");
  await page
    .getByRole("link", { name: /^Change who takes people of/ })
    .first()
    .click();
  await page.getByLabel("First", { exact: true }).selectOption("stockton");
  await page.getByLabel("Second", { exact: true }).selectOption("stockton");
  await page.getByRole("button", { name: "Save the agreement" }).click();
  await looksAtFaults(page, axe)("Choose teams from the list, each one once.");
  await expect(page.getByLabel("First", { exact: true })).toHaveValue("stockton");
  await page.getByLabel("Second", { exact: true }).selectOption("");
  await page.getByRole("button", { name: "Save the agreement" }).click();
  await saysDone(page, "Saved");
  await expect(page.getByRole("cell", { name: /Sample Stockton link workers/ }).first()).toBeVisible();
});

test("a job that failed is listed in plain words and can be tried again", async ({ page, site, axe }) => {
  addFailedJob(site);
  await page.goto("/administration/jobs");
  await expect(page.getByRole("cell", { name: "Mail of the morning" }).first()).toBeVisible();
  await axe(page);
  await page
    .getByRole("button", { name: /^Try again/ })
    .first()
    .click();
  await saysDone(page, "It will be tried again now");
});

test("the checks name what has to be put right, and lead there", async ({ page }) => {
  await page.goto("/administration/checks");
  await expect(page.locator("main")).toContainText("Not confirmed yet");
  const pcn = page.locator('main a[href*="/administration/agreements?pcn="]').first();
  await pcn.click();
  await expect(page.getByRole("button", { name: "Save the agreement" })).toBeVisible();
});
