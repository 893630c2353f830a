import ts from "typescript";
import { nodesOf, placeOf, type SourceFile } from "#test/support/house/source-files.ts";

/** Each place that reads the clock or chance by itself instead of being handed a clock or ids. */
export function readsClockOrChance(file: SourceFile): string[] {
  return placesWhere(file, (node) => {
    if (ts.isPropertyAccessExpression(node))
      return ["Date.now", "Math.random", "performance.now"].includes(node.getText());
    return isNewOf(node, "Date") && (node.arguments?.length ?? 0) === 0;
  });
}

/** Each value at the top of a module that can change later: `let`, and collections that begin empty. */
export function keepsState(file: SourceFile): string[] {
  return file.tree.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    const changing = statement.declarationList.declarations.filter(
      ({ initializer }) => !isConstant || beginsEmpty(initializer),
    );
    return changing.map((declaration) => placeOf(file, declaration));
  });
}

function beginsEmpty(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  const isCollection = ["Map", "Set", "WeakMap", "WeakSet"].some((name) => isNewOf(value, name));
  return isCollection && ((value as ts.NewExpression).arguments?.length ?? 0) === 0;
}

/** Each whole statement of SQL written by hand: `sql.raw`, `prepare("…")`, `exec("…")`, or a tagged SELECT, INSERT and so on. */
export function writesSql(file: SourceFile): string[] {
  return placesWhere(file, (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "sql") {
      return /^`\s*(select|insert|update|delete|with|create|alter|drop|pragma)\b/i.test(node.template.getText());
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    if (node.expression.getText() === "sql.raw") return true;
    const [first] = node.arguments;
    const isText = first !== undefined && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first));
    return (
      isText &&
      ["prepare", "exec", "pragma"].includes(node.expression.name.text) &&
      !ts.isRegularExpressionLiteral(node.expression.expression)
    );
  });
}

/** Each `any`, and each test that is left out or that alone is run. */
export function saysAny(file: SourceFile): string[] {
  return placesWhere(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword);
}

export function leavesTestsOut(file: SourceFile): string[] {
  return placesWhere(
    file,
    (node) =>
      ts.isPropertyAccessExpression(node) &&
      /^(test|it|describe|test\.describe)\.(only|skip|todo|fixme|fails|fail)$/.test(node.getText()),
  );
}

/** The names that a module exports at run time; `default` for a default export. */
export function exportsOf(file: SourceFile): string[] {
  return file.tree.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return ["default"];
    if (ts.isExportDeclaration(statement)) return namesOfExport(statement);
    const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []).map(({ kind }) => kind) : [];
    if (!words.includes(ts.SyntaxKind.ExportKeyword)) return [];
    if (words.includes(ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name ? [statement.name.text] : [];
  });
}

function namesOfExport(statement: ts.ExportDeclaration): string[] {
  if (statement.isTypeOnly) return [];
  if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return ["*"];
  return statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
}

/** The words of a screen: what stands between tags, and what labels and titles say. */
export function wordsOf(file: SourceFile): { place: string; words: string }[] {
  return [...nodesOf(file.tree)]
    .filter(ts.isJsxText)
    .map((node) => ({ place: placeOf(file, node), words: node.text.trim() }))
    .filter(({ words }) => words !== "");
}

function placesWhere(file: SourceFile, is: (node: ts.Node) => boolean): string[] {
  return [...nodesOf(file.tree)]
    .filter(is)
    .map((node) => `${placeOf(file, node)}: ${node.getText().split("\n")[0] ?? ""}`);
}

function isNewOf(node: ts.Node, name: string): node is ts.NewExpression {
  return ts.isNewExpression(node) && node.expression.getText() === name;
}
