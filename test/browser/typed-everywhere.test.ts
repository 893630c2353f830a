import type { Page } from "@playwright/test";
import { arrive, continueButton, fill } from "#test/browser/support/journey.ts";
import { openAfter } from "#test/browser/support/open-after.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { freeTextPlaces, type FreeTextPlace } from "#test/support/guide/free-text-places.ts";
import { readRiskLines, riskKinds, type RiskLine } from "#test/support/guide/risk-lines.ts";
import { shareOut } from "#test/support/guide/share-out.ts";
import { directQuestion, pageAfter, pageSays, wornOutSays } from "#test/support/guide/what-must-come.ts";

// Over plain forms, without script, every line is typed at every box in test/integration/guide/typed-everywhere.test.ts.
const lines = await readRiskLines();
const shared = shareOut(lines, freeTextPlaces);

test("every line of every kind is typed somewhere, and every kind is typed everywhere @javascript", () => {
  const typed = [...shared.values()].flat().map(({ text }) => text);
  for (const kind of riskKinds) {
    for (const { text } of lines[kind]) expect(typed).toContain(text);
    for (const [place, own] of shared)
      expect(
        own.map((line) => line.kind),
        place.step,
      ).toContain(kind);
  }
});

for (const [place, own] of shared) {
  test(`whatever is typed at ${place.door}/${place.step}, the right page comes next, and says what it must @javascript`, async ({
    page,
  }) => {
    await openAfter(page, place.before, place.door);
    await arrive(page, place.step);
    await fill(page, place.others);
    for (const line of own) {
      await typeLine(page, place, line);
      await page.goBack(); // as a person would, and without loading everything again
      await arrive(page, place.step);
    }
  });
}

async function typeLine(page: Page, place: FreeTextPlace, { text, heard, kind }: RiskLine): Promise<void> {
  await fill(page, { [place.box]: text });
  await continueButton(page).click();
  const step = pageAfter(heard, place);
  await arrive(page, step);
  const main = page.locator("main");
  for (const words of pageSays[step] ?? []) await expect(page.locator("body"), text).toContainText(words);
  if (step === place.comesNext) await expect(page.locator(".care-card"), text).toHaveCount(0);
  if (kind === "C") await expect(main, text).toContainText(wornOutSays[place.by]);
  if (kind === "ordinary") await expect(main, text).not.toContainText("That sounds hard");
  if (place.by === "helper") await expect(main, text).not.toContainText(directQuestion);
}
