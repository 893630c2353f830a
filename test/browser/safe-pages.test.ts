import { randomUUID } from "node:crypto";
import { conversationOn, findStored } from "#test/browser/support/data-folder.ts";
import { arrive, start, take } from "#test/browser/support/journey.ts";
import { expectFitsNarrow } from "#test/browser/support/narrow.ts";
import { expect, test } from "#test/browser/support/test.ts";

const publicPages = [
  "/",
  "/how-it-works",
  "/safety",
  "/for-professionals",
  "/find-your-team",
  "/privacy",
  "/accessibility",
  "/help-now",
  "/refer",
  "/refer/call-back",
  "/refer/questions",
  "/refer/come-back",
  "/leaving-quickly",
  "/clear-device",
  "/track",
  "/sign-in",
  "/join",
  "/library",
  "/collections",
  "/search",
];

for (const [half, pages] of [publicPages.slice(0, 10), publicPages.slice(10)].entries()) {
  test(`every public page is accessible, fits a narrow screen and offers help now: half ${half + 1}`, async ({
    page,
    axe,
    javascript,
  }) => {
    for (const path of pages) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.getByRole("link", { name: /get help now/i }).first()).toHaveAttribute("href", "/help-now");
        if (javascript || path === "/refer") await axe(page);
        await expectFitsNarrow(page);
      });
    }
  });
}

test("the page of parts shows every part in every state, all of them accessible", async ({ page, axe }) => {
  await page.goto("/design");
  await axe(page);
});

test("no cookie before Start, one after it, and it can be read by nobody but the site", async ({ page, context }) => {
  for (const path of ["/", "/help-now", "/refer", "/refer/questions"]) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
  await start(page);
  await arrive(page, "who");
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([{ name: "sid", httpOnly: true, sameSite: "Lax", path: "/", expires: -1 }]);
});

test("a page of the journey is kept by no cache and follows a strict policy", async ({ page, site }) => {
  await start(page);
  await arrive(page, "who");
  const headers = (await page.reload())?.headers() ?? {};
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
  });
  const { port } = new URL(site.url);
  expect(headers["content-security-policy"]?.replace(/'nonce-[A-Za-z0-9+/_=-]{16,}'/, "'nonce-N'")).toBe(
    "default-src 'none';script-src 'self' 'nonce-N';style-src 'self';img-src 'self' data:;font-src 'self';media-src 'self';" +
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port};manifest-src 'self';form-action 'self';` +
      "base-uri 'none';object-src 'none';frame-ancestors 'none'",
  );
  expect(headers["strict-transport-security"]).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("a form sent from another site is refused and changes nothing", async ({ page, request, site }) => {
  await start(page);
  await arrive(page, "who");
  const conversation = await conversationOn(page);
  for (const path of ["/refer/guide/who", "/refer/guide/who.data"]) {
    const form = { conversation, turn: "0", "client-id": randomUUID(), who: "me" };
    const answer = await request.post(path, { form, headers: { origin: "https://evil.example" } });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("This form was not sent from our own page.");
  }
  expect(findStored(site, conversation)).toMatchObject({ turn: 0 });
});

test("what is not there is a calm 404, on the journey and off it", async ({ page, axe }) => {
  for (const path of ["/no-such-page", "/refer/other/who", "/refer/ended/guide/sent", "/refer/ended/guide/who"]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot find this page");
  }
  await axe(page);
});

test("a question that nobody began leads to the start, and a receipt that nobody has to the tracking page", async ({
  page,
}) => {
  await page.goto("/refer/guide/practice");
  await expect(page).toHaveURL(/\/refer$/);
  await page.goto("/refer/sent");
  await expect(page).toHaveURL(/\/track$/);
});

test("somebody else's conversation looks like one that never was", async ({ page, browser, baseURL }) => {
  await start(page);
  await arrive(page, "who");
  const conversation = await conversationOn(page);
  const stranger = await browser.newContext({ ...(baseURL && { baseURL }) });
  try {
    const form = { conversation, turn: "0", "client-id": randomUUID(), who: "me" };
    const headers = { origin: new URL(page.url()).origin };
    const answer = await stranger.request.post("/refer/guide/who", { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(404);
  } finally {
    await stranger.close();
  }
});

test("Start again removes what was written before", async ({ page, site }) => {
  await start(page);
  await take(page, ["who", { who: ["me"] }]);
  await arrive(page, "how-are-things");
  const first = await conversationOn(page);
  await page.goto("/refer");
  await page.getByRole("button", { name: "Start again" }).click();
  await arrive(page, "who");
  expect(await conversationOn(page)).not.toBe(first);
  expect(findStored(site, first)).toBeNull();
});

test("help now and the ends print without buttons, in black on white", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/help-now", "/refer/ended/guide/under-18"]) {
    await page.goto(path);
    await expect(page.locator(".help-link")).toBeHidden();
    await expect(page.locator(".nhsuk-back-link:visible, .nhsuk-button:visible")).toHaveCount(0);
    const card = page.locator(".care-card__content").first();
    await expect(card).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(card).toHaveCSS("color", "rgb(0, 0, 0)");
  }
});
