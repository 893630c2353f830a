import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pdfOfManyPages } from "#test/support/documents/pdf-file.ts";
import { startSiteProcess, type SiteProcess } from "#test/support/site-process.ts";
import { leaveRoom } from "./leave-room.ts";
import { beginForm, cookieOf, formWith, sendForm } from "./send-file.ts";
import { tempData } from "./temp-data.ts";

const entry = "test/faults/signed-in-site.ts";
const slowly = { timeout: 60_000, interval: 50 };

/** Files that lie in a folder of the data folder, however deep. */
function filesIn(dataDir: string, folder: string): string[] {
  const place = join(dataDir, folder);
  if (!existsSync(place)) return [];
  const all = readdirSync(place, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ name }) => name);
}

test("no room in the middle of an upload, then a kill in the middle of an upload and of reading: nothing is kept or published half, and the site goes on by itself", async () => {
  await using data = await tempData();
  const { dataDir } = data;
  {
    await using site = await startSiteProcess({ dataDir, entry });
    const film = formWith({}, { name: "film.txt", bytes: Buffer.alloc(8_000_000, "words ") });
    leaveRoom(site, statSync(join(dataDir, "site.db-wal")).size + 1_000_000);
    const refused = await sendForm(site, "/library/upload", film);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("There is no room for files just now");
    expect(refused.text).toContain("try again tomorrow");
    expect([filesIn(dataDir, "uploads"), filesIn(dataDir, "files")]).toEqual([[], []]);
    leaveRoom(site, "unlimited");

    const fields = { title: "A long report", licence: "CC-BY-4.0", visibility: "public" };
    const report = formWith(fields, { name: "report.pdf", bytes: pdfOfManyPages(25) });
    const added = await sendForm(site, "/library/add", report);
    expect(added).toMatchObject({ status: 302, location: "/library/1/release" });
    const sending = beginForm(site, "/library/upload", film.length);
    sending.on("error", () => undefined); // the line breaks with the site
    sending.write(film.subarray(0, 3_000_000));
    const underWay = () => [filesIn(dataDir, "uploads").length === 1, filesIn(dataDir, "reading").length > 0];
    await expect.poll(underWay, slowly).toEqual([true, true]);
    await site.kill();
  }
  expect(filesIn(dataDir, "files")).toHaveLength(1); // the report alone
  await using site = await startSiteProcess({ dataDir, entry });
  expect(filesIn(dataDir, "uploads")).toEqual([]);
  await expect
    .poll(async () => (await pageOf(site, "/library/1")).includes('class="library-pages"'), slowly)
    .toBe(true);
  expect(await pageOf(site, "/library/1/s/25")).toContain("Page 25");
  expect((await fetch(`${site.url}/library/1`)).status).toBe(404); // nobody has released it
  await expect.poll(() => filesIn(dataDir, "reading"), slowly).toEqual([]);
});

async function pageOf(site: SiteProcess, path: string): Promise<string> {
  return (await fetch(`${site.url}${path}`, { headers: { cookie: cookieOf(site) } })).text();
}
