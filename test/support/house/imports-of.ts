import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, placeOf, type SourceFile } from "#test/support/house/source-files.ts";

/** One import: of a file of ours (its path from the top) or of a package (its name, or `node:…`). */
export type Import = { place: string; from: string; to: string; isPackage: boolean; typeOnly: boolean };

export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const node of nodesOf(file.tree)) {
    const specifier = specifierOf(node);
    if (specifier === null) continue;
    found.push({
      place: placeOf(file, node),
      from: file.path,
      typeOnly: isTypeOnly(node),
      ...resolve(file.path, specifier),
    });
  }
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return node.moduleSpecifier.text;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return node.argument.literal.text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    return first && ts.isStringLiteral(first) ? first.text : null;
  }
  return null;
}

/** `import { type X }` does not count: Node takes the names out and still loads the file. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true;
}

function resolve(from: string, specifier: string): { to: string; isPackage: boolean } {
  const path = specifier.split("?")[0] ?? specifier;
  if (path === "#server") return { to: "server.ts", isPackage: false };
  if (path.startsWith("#")) return { to: path.slice(1), isPackage: false };
  if (path.startsWith(".")) return { to: posix.join(posix.dirname(from), path), isPackage: false };
  const name = path.startsWith("@") ? path.split("/").slice(0, 2).join("/") : (path.split("/")[0] ?? path);
  return { to: name, isPackage: true };
}
