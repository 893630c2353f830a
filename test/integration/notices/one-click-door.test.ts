import { expect, test } from "vitest";
import { openSiteDoor } from "#test/integration/security/site-door.ts";

const body = "List-Unsubscribe=One-Click";
const form = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(body.length) };
const parts = { "Content-Type": "multipart/form-data; boundary=x" };

test("a mail provider's button reaches the page that stops mails, and no other page is open to it", async () => {
  await using door = await openSiteDoor();
  const statusOf = async (path: string, headers: Record<string, string>, text = body) =>
    (await door.raw(`POST ${path}`, headers, text)).status;
  expect(await statusOf("/stop/abc.def", form)).toBe(404); // it reached the screens: this build has none there
  const inParts = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n`;
  expect(await statusOf("/stop/abc.def", { ...parts, "Content-Length": String(inParts.length) }, inParts)).toBe(404);
  expect(await statusOf("/stop/abc.def", { ...parts, "Content-Length": "900000" })).toBe(415);
  expect(await statusOf("/stop/abc.def", { ...form, Origin: "https://example.com" })).toBe(403);
  expect(await statusOf("/stop/abc.def", { ...form, "Sec-Fetch-Site": "cross-site" })).toBe(403);
  for (const path of ["/stop", "/stop/abc/def", "/account", "/notices", "/stopping/abc"])
    expect(await statusOf(path, form)).toBe(403);
});
