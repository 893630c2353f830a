import { expect, test } from "vitest";
import { importsOf, type Import } from "#test/support/house/imports-of.ts";
import { listCode, parseCode } from "#test/support/house/source-files.ts";
import { whyImportNot } from "#test/support/house/who-may-import-whom.ts";

const imports = listCode().flatMap(importsOf);

test("every folder imports only what its row of the table allows", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(whyImportNot).filter((sentence) => sentence !== null)).toEqual([]);
});

test("an import against the table is found, however it is written", () => {
  const wrong = [
    `import { z } from "zod";`,
    `import { findTeam } from "#db/queries/teams.ts";`,
    `export { Button } from "../ui/button/button.tsx";`,
    `const late = await import("#app/use-cases/perform.ts");`,
    `type Late = import("#db/open.ts").Database;`,
  ];
  for (const text of wrong) {
    const [found] = importsOf(parseCode("app/domain/example.ts", text));
    expect(found && whyImportNot(found), text).toContain("app/domain/example.ts may not import");
  }
});

test("a type may be imported where its value may not, and only by `import type`", () => {
  const why = (text: string) => importsOf(parseCode("app/use-cases/example.ts", text)).map(whyImportNot);
  expect(why(`import type { Services } from "#app/services.ts";`)).toEqual([null]);
  expect(why(`import { type Services } from "#app/services.ts";`)).toEqual([expect.stringContaining("may not import")]);
});

test("nothing that Node runs by itself reaches a screen: Node cannot load .tsx", () => {
  const starts = [...new Set(imports.map(({ from }) => from))].filter((path) =>
    /^(server\.ts|app\/jobs\/|realtime\/server\/|commands\/)/.test(path),
  );
  const reached = reachableFrom(starts, imports);
  expect(reached).toContain("app/jobs/runner.ts");
  expect(reached.filter((path) => path.endsWith(".tsx") || path.startsWith("app/ui/"))).toEqual([]);
});

test("only server.ts and tests start a site", () => {
  const starters = imports.filter(({ to, typeOnly }) => to === "server.ts" && !typeOnly).map(({ from }) => from);
  expect(starters.filter((path) => !/^(test|bench|commands)\//.test(path))).toEqual([]);
});

function reachableFrom(starts: string[], all: Import[]): string[] {
  const reached = new Set(starts);
  for (const path of reached) {
    for (const { from, to, isPackage, typeOnly } of all) if (from === path && !isPackage && !typeOnly) reached.add(to);
  }
  return [...reached];
}
