import { expect, test } from "vitest";
import {
  isAtLeast,
  isLicenceAllowed,
  listProductionPackages,
  readInstalled,
} from "#test/support/house/installed-packages.ts";
import { readText } from "#test/support/house/source-files.ts";

/** Older ones have known holes (each package's own security notices). */
const leastVersions: Record<string, string> = {
  "@remix-run/express": "2.17.5",
  "@remix-run/node": "2.17.5",
  "@remix-run/react": "2.17.5",
  "@remix-run/server-runtime": "2.17.5",
  "drizzle-orm": "0.45.2",
  "better-sqlite3": "12.11.0",
  "socket.io": "4.8.4",
  express: "4.22.0",
  marked: "18.2.1",
  ws: "8.23.0",
};

const allowedLicences = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
  "CC0-1.0",
  "Python-2.0",
  "Zlib",
  "BSD", // what one package calls its two clauses
]);

const production = listProductionPackages();

test("no package that goes with the site is older than the versions that closed known holes", () => {
  const checked = production.filter(({ name }) => leastVersions[name] !== undefined);
  expect(checked.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@remix-run/node", "drizzle-orm", "better-sqlite3", "express", "marked"]),
  );
  expect(checked.filter(({ name, version }) => !isAtLeast(version, leastVersions[name] ?? ""))).toEqual([]);
  expect([isAtLeast("4.9.9", "4.10.0"), isAtLeast("4.10.0", "4.10.0"), isAtLeast("5.0.0", "4.10.0")]).toEqual([
    false,
    true,
    true,
  ]);
});

test("every package that goes with the site may be used and passed on freely", () => {
  expect(production.length).toBeGreaterThan(50);
  expect(production.filter(({ licence }) => !isLicenceAllowed(licence, allowedLicences))).toEqual([]);
  const judged = ["GPL-3.0", "(MIT OR GPL-3.0)", "(MIT AND GPL-3.0)", "(Apache-2.0 AND MIT)"].map((licence) =>
    isLicenceAllowed(licence, allowedLicences),
  );
  expect(judged).toEqual([false, true, false, true]);
});

test("every package is named at one exact version, the one that is installed", () => {
  type Manifest = Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>;
  const manifest = JSON.parse(readText("package.json")) as Manifest;
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(
    [...wanted, ...Object.entries(manifest.optionalDependencies)].filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
  expect(wanted.filter(([name, version]) => readInstalled(`node_modules/${name}`).version !== version)).toEqual([]);
});
