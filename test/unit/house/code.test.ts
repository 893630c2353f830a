import { posix } from "node:path";
import { expect, test } from "vitest";
import {
  exportsOf,
  keepsState,
  leavesTestsOut,
  readsClockOrChance,
  saysAny,
  wordsOf,
  writesSql,
} from "#test/support/house/find-in-code.ts";
import { listCode, parseCode } from "#test/support/house/source-files.ts";

const code = listCode();
const inside = (...folders: string[]) => code.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));
const example = (text: string) => parseCode("app/example.tsx", text);

test("rules, acts and queries are handed the time and ids: none reads a clock or rolls dice", () => {
  expect(inside("app/domain/", "app/use-cases/", "db/queries/").flatMap(readsClockOrChance)).toEqual([]);
  expect(readsClockOrChance(example("new Date(); Date.now(); Math.random(); new Date(2026, 1)"))).toHaveLength(3);
});

test("no module keeps state", () => {
  expect(inside("app/", "db/", "realtime/").flatMap(keepsState)).toEqual([]);
  expect(
    keepsState(example("let a = 1; const b = new Map(); const c = []; const d = new Set([1]); const e = {};")),
  ).toHaveLength(4);
});

test("whole statements of SQL are written in db, and in its queries only through the query builder", () => {
  const elsewhere = code.filter(({ path }) => /^(app|realtime|server\.ts|commands)/.test(path));
  expect([...elsewhere, ...inside("db/queries/", "db/schema/")].flatMap(writesSql)).toEqual([]);
  const written =
    "sql`SELECT 1`; sql.raw(x); db.prepare('x'); db.exec(`x ${y}`); sql`count(*)`; /a/.exec('x'); db.select().prepare()";
  expect(writesSql(example(written))).toHaveLength(4);
});

test("`any` is said nowhere, and no test is left out", () => {
  expect(code.flatMap(saysAny)).toEqual([]);
  expect(inside("test/").flatMap(leavesTestsOut)).toEqual([]);
  expect(saysAny(example("let a: any; const any = 1;"))).toHaveLength(1);
  expect(leavesTestsOut(example("test.only('a'); test.skip('b'); test.describe.fixme('c'); test('d')"))).toHaveLength(
    3,
  );
});

test("everything is exported by name, but for what Remix and the tools look for by `default`", () => {
  const free = /^(app\/routes\/|app\/root\.tsx|app\/entry\.|[^/]+\.config\.(ts|js)$)/;
  const others = code.filter(({ path }) => !free.test(path));
  expect(others.filter((file) => exportsOf(file).includes("default")).map(({ path }) => path)).toEqual([]);
  expect(
    exportsOf(
      example("export default 1; export const a = 1; export type B = 1; export { c, type d }; export function e() {}"),
    ),
  ).toEqual(["default", "a", "c", "e"]);
});

test("a route exports only what Remix takes out of the browser's copy or shows", () => {
  const known = new Set([
    "default",
    "loader",
    "action",
    "headers",
    "meta",
    "links",
    "handle",
    "shouldRevalidate",
    "ErrorBoundary",
  ]);
  const routes = code.filter(({ path }) => /^app\/routes\/([^/]+\/route|[^/]+)\.tsx?$/.test(path));
  const wrong = routes.flatMap((file) =>
    exportsOf(file)
      .filter((name) => !known.has(name))
      .map((name) => `${file.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
  expect(routes.length).toBeGreaterThan(0);
});

test("files are named in kebab-case and no folder is a drawer for odds and ends", () => {
  const drawer = /(^|\/)(utils?|helpers?|lib|common|types|misc|shared)(\/|\.tsx?$)/;
  expect(code.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|property\.test|config|client|server))?\.(ts|tsx|mjs|js)$/;
  const wrong = code.filter(({ path }) => !named.test(posix.basename(path)) && !/^app\/routes\/[^/]+$/.test(path));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("screens use the network's words: nobody is a user, a client or a patient, and nothing shouts", () => {
  const words = inside("app/").flatMap(wordsOf);
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter(({ words: text }) => /\b(users?|clients?|patients?)\b|!/i.test(text))).toEqual([]);
});
