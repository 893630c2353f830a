import { arrive, continueButton, fill, ownTurns, take, upTo, walk } from "#test/browser/support/journey.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";

test("more letters than there is room for come back whole, and are taken when made shorter", async ({ page }) => {
  await openAfter(page, upTo("what-matters"));
  const long = "I miss my wife. ".repeat(320);
  await take(page, ["what-matters", { "own-words": long }]);
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Use 1,000 letters or fewer.");
  await expect(page.locator("textarea")).toHaveValue(long);
  await take(page, ["what-matters", { "own-words": long.slice(0, 1000) }]);
  await arrive(page, "what-would-help");
});

test("emoji, right-to-left words, markup and control characters are shown back as words", async ({ page }) => {
  const words = "مرحبا 👩🏽‍⚕️ שלום <b>not bold</b> {{7*7}} \u0007\u202Eabc\u202C end";
  await openAfter(page, upTo("what-matters"));
  await take(page, ["what-matters", { "own-words": words }]);
  await walk(page, ownTurns.slice(5, 6));
  await take(page, ["name", { called: "Zoë 💚 O’Neill <i>" }]);
  await arrive(page, "birth-date");
  const said = page.locator(".chat");
  for (const part of ["مرحبا 👩🏽‍⚕️ שלום <b>not bold</b> {{7*7}}", "end", "Zoë 💚 O’Neill <i>"]) {
    await expect(said).toContainText(part);
  }
  await expect(said.locator("b, i")).toHaveCount(0);
});

test("a slip at every box keeps all that was typed and says what to write", async ({ page }) => {
  await openAfter(page, upTo("birth-date"));
  await take(page, ["birth-date", { "birth-day": "31", "birth-month": "February", "birth-year": "47" }]);
  await expect(page.locator(".nhsuk-error-summary")).toContainText("for example 27 3 1961");
  await expect(page.getByLabel("Day")).toHaveValue("31");
  await expect(page.getByLabel("Month")).toHaveValue("February");
  await expect(page.getByLabel("Year")).toHaveValue("47");
  await walk(page, ownTurns.slice(7, 8));
  await take(page, ["postcode", { postcode: "somewhere" }]);
  await expect(page.locator(".nhsuk-error-summary")).toContainText("for example NE1 4LP");
  await expect(page.locator("#postcode")).toHaveValue("somewhere");
  await walk(page, ownTurns.slice(8, 9));
  await arrive(page, "reach");
  await fill(page, { ways: ["phone", "mail"], phone: "12", mail: "pat at home" });
  await continueButton(page).click();
  const problems = page.locator(".nhsuk-error-summary");
  await expect(problems).toContainText("Your phone number: enter a phone number with all its figures");
  await expect(problems).toContainText("Your email address: enter an email address");
  await expect(page.getByLabel("Your phone number")).toHaveValue("12");
  await expect(page.getByLabel("Your email address")).toHaveValue("pat at home");
  await expect(page.getByRole("checkbox", { name: "Ring me", exact: true })).toBeChecked();
});

test("choices that exclude each other are sorted out by the page or by the server", async ({ page, javascript }) => {
  await openAfter(page, upTo("what-would-help"));
  await arrive(page, "what-would-help");
  await fill(page, { needs: ["company", "not-sure"] });
  if (javascript) {
    await expect(page.getByLabel("Company")).not.toBeChecked();
    return;
  }
  await continueButton(page).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("by itself, or choose from the other answers");
  await expect(page.getByLabel("Company")).toBeChecked();
});
