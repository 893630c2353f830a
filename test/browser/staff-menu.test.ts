import { expect, test } from "#test/browser/support/test.ts";

for (const width of [320, 768, 1280]) {
  test(`"Sign out" stands on one line with its neighbours in the menu, ${width} px wide`, async ({
    page,
    signedInAs,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await signedInAs("thomas.wetherell@example.org");
    await page.goto("/desk");
    const menu = page.getByRole("navigation", { name: "Your pages" });
    const out = menu.getByRole("button", { name: "Sign out" });
    await expect(out).toBeVisible();
    const boxes = await menu.locator(".site-menu__link, .link-button").evaluateAll((all) =>
      all.map((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        const { top, height } = words.getBoundingClientRect();
        const box = one.getBoundingClientRect();
        return { row: box.top, top, height, box: box.height };
      }),
    );
    const last = boxes.at(-1);
    expect(boxes.length).toBeGreaterThan(1);
    const before = boxes.slice(0, -1).at(-1);
    expect(last?.height).toBe(before?.height);
    expect(last?.box).toBe(before?.box);
    const sameRow = boxes.filter(({ row }) => Math.abs(row - (last?.row ?? 0)) < 20);
    for (const { top } of sameRow) expect(top).toBe(last?.top);
  });
}
