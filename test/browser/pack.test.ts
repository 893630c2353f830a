import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { writePack } from "#app/publishing/packs/write-pack.ts";
import { expect, test } from "#test/browser/support/test.ts";
import { itemOf, packOf, unzip } from "#test/integration/publishing/sample-pack.ts";

test("an unpacked pack opens from a disk, lists what is in it, and is searched with the line cut @javascript", async ({
  page,
  axe,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "pack-"));
  try {
    const pack = packOf([itemOf(), itemOf({ number: 13, title: "Money worries", pages: [], files: [] })]);
    for (const [name, bytes] of await unzip(await buffer(writePack(pack)))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await expect(page.getByRole("link", { name: "Money worries" })).toBeVisible();
    const box = page.getByLabel("Search in this pack");
    await box.fill("quoits player");
    await expect(page.getByRole("status")).toHaveText("1 place has these words.");
    await axe(page);
    await box.fill("quiots");
    await page.locator("#found").getByRole("link", { name: "Slide 14" }).click();
    await expect(page).toHaveURL(/text\/0012\.html#slide-14$/);
    await expect(page.getByRole("heading", { name: "Slide 14" })).toBeInViewport();
    await axe(page);
    await page.goBack();
    await page.getByLabel("Search in this pack").fill("zzz");
    await expect(page.getByRole("status")).toContainText("Nothing in this pack");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
