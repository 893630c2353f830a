import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../../..");
const notOurs = new Set(["node_modules", ".git", ".set-up", "build", "data", "test-results", "playwright-report"]);
const codeEndings = new Set([".ts", ".tsx", ".mjs", ".js"]);

export type SourceFile = { path: string; text: string; tree: ts.SourceFile };

/** Every file of the project by its path from the top, with `/` between the parts. */
export function listFiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

export function listCode(): SourceFile[] {
  return listFiles()
    .filter((path) => codeEndings.has(extname(path)))
    .map(readCode);
}

export function readCode(path: string): SourceFile {
  return parseCode(path, readText(path));
}

export function parseCode(path: string, text: string): SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind) };
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every node below, in the order of the text. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  for (const child of node.getChildren()) {
    yield child;
    yield* nodesOf(child);
  }
}

/** "app/domain/x.ts:12", as editors understand it. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
