import { expect, test } from "vitest";
import { listFiles, readText } from "#test/support/house/source-files.ts";

const isText = (path: string) => !/\.(png|jpe?g|ico|woff2?|pdf|webp|gz|br|db)$/.test(path);

test("nothing names the machine it was made on or the place that packages come from", () => {
  const machine =
    /(^|[\s"'`(=:])\/(work|tmp|root|home|Users)\/|\bregistry\.(?!json)[a-z0-9-]+\.[a-z]+|"resolved":\s"http/m;
  const naming = listFiles()
    .filter(isText)
    .filter((path) => machine.test(readText(path)));
  expect(naming).toEqual([]);
  const named = [`see /${"work"}/a`, `x="/${"tmp"}/y"`, `${"registry"}.example.org`];
  expect(named.filter((text) => !machine.test(text))).toEqual([]);
});

test("every file is small enough to hold one idea", () => {
  const code = listFiles().filter((path) => /^(app|db|realtime|commands|server).*\.(tsx?|mjs)$/.test(path));
  const long = code.filter((path) => readText(path).split("\n").length > 200);
  expect(long).toEqual([]);
});
