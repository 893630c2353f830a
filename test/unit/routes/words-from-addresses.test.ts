import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DoneBanner as AdministrationBanner } from "#app/routes/administration/done-banner.tsx";
import { goneWords } from "#app/routes/desk._index/gone-words.ts";
import { doneWords } from "#app/routes/desk.$reference/done-words.ts";
import { liveWords } from "#app/routes/desk.live/live-words.ts";
import { DoneBanner as TrackingBanner } from "#app/routes/track.$reference/done-banner.tsx";

const foreign = ["toString", "constructor", "__proto__", "hasOwnProperty", "never-done", ""];
const shown = (banner: typeof TrackingBanner, done: string) => renderToStaticMarkup(createElement(banner, { done }));

test("what an address says was done is only believed where we say it ourselves", () => {
  for (const code of foreign) {
    expect(doneWords(code), code).toBeNull();
    expect(liveWords(code), code).toBeNull();
    expect(goneWords(code), code).toBe("Done. It is not yours to see any more.");
    expect(shown(AdministrationBanner, code), code).toBe("");
    expect(shown(TrackingBanner, code), code).toBe("");
  }
});

test("what was done is said", () => {
  expect(doneWords("taken")).toBe("It is yours now.");
  expect(goneWords("sent-to-team")).toBe("It is with the other team now.");
  expect(liveWords("join")?.words).toContain("You joined.");
  expect(shown(AdministrationBanner, "saved")).toContain("Saved");
  expect(shown(TrackingBanner, "said")).toContain("We have what you wrote.");
});
