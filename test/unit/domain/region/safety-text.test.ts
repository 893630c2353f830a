import { expect, test } from "vitest";
import { safetyHtml, safetyTitle, type SafetyText } from "#app/domain/region/safety-text.ts";
import { confirmedOn, realRegion, today } from "./real-region.ts";

const region = await realRegion();
const text: SafetyText = {
  id: "rather-not-say",
  version: 1,
  title: "For people of {setting:youngestAge} and over",
  words: "Call {helpline:samaritans} or {helpline:nhs-111-mental-health} in {setting:name}.",
  agreed: null,
  urgency: "calm",
  reader: "anyone",
  html: "<p>Call {helpline:samaritans} or {helpline:nhs-111-mental-health} in {setting:name}.</p>",
  helplines: [],
  councilLine: null,
};

test("the newest numbers stand in the words as links, marked until a person has checked them", () => {
  expect(safetyHtml(text, region, { live: false, today })).toBe(
    '<p>Call <a href="tel:116123">116 123</a> <span class="not-yet-checked">(not yet checked)</span> or ' +
      '<a href="tel:111">111, then choose option 2</a> <span class="not-yet-checked">(not yet checked)</span> in North East England.</p>',
  );
  expect(safetyHtml(text, confirmedOn(region, today), { live: true, today })).toBe(
    '<p>Call <a href="tel:116123">116 123</a> or <a href="tel:111">111, then choose option 2</a> in North East England.</p>',
  );
});

test("what a row or a setting says can never become HTML", () => {
  const settings = { ...region.settings, name: '<b>"North"</b>' };
  const helplines = region.helplines.map((line) => ({ ...line, contact: "<i>1</i>", tel: '"1' }));
  const html = safetyHtml(text, { ...region, settings, helplines }, { live: false, today });
  expect(html).not.toMatch(/<b>|<i>|tel:"/);
});

test("a title shows the region's own youngest age", () => {
  expect(safetyTitle(text, { ...region, settings: { ...region.settings, youngestAge: 16 } })).toBe(
    "For people of 16 and over",
  );
});
