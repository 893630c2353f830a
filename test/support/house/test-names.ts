import ts from "typescript";
import { nodesOf, parseCode } from "#test/support/house/source-files.ts";

/** The names of the tests in a file: `test("…")` that really stands in the code, with its whole name as a plain text. */
export function testNamesIn(path: string, text: string): string[] {
  return [...nodesOf(parseCode(path, text).tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "test") return [];
    const [name, ...rest] = node.arguments;
    return name && ts.isStringLiteralLike(name) && rest.length > 0 ? [name.text] : [];
  });
}
