import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";

/** What a YAML file says, and the line of any part of it. */
export type YamlReading<Value> = { value: Value; lineOf(place: readonly PropertyKey[]): number };

/** Reads a YAML file and checks its shape; null when something is wrong, every fault told with its line. */
export async function readYaml<Shape extends z.ZodType>(folder: ContentFolder, file: string, shape: Shape) {
  const text = await folder.read(file);
  return text === null ? null : parseYaml(folder, file, text, shape);
}

/** The same for YAML that stands inside a file, below so many lines. */
export function parseYaml<Shape extends z.ZodType>(
  folder: ContentFolder,
  file: string,
  text: string,
  shape: Shape,
  linesBefore = 0,
): YamlReading<z.infer<Shape>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + linesBefore;
    folder.fault(file, line, "This line is not written as YAML. Check its spaces, colons and quotation marks.");
  }
  if (document.errors.length > 0) return null;

  const lineOf = (place: readonly PropertyKey[]) => lineOfPlace(document, lines, place) + linesBefore;
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) tellIssue(folder, file, issue, lineOf);
  return null;
}

function tellIssue(
  folder: ContentFolder,
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: YamlReading<unknown>["lineOf"],
): void {
  const name = issue.path.join(".") || "this file";
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys)
      folder.fault(
        file,
        lineOf([...issue.path, key]),
        `${key}: this key is not known here. Check its spelling, or take it out.`,
      );
  } else {
    const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    folder.fault(file, lineOf(issue.path), missing ? `${name} is missing.` : `${name}: ${issue.message}`);
  }
}

/** The line of a part, or of the nearest part above it that is there. */
function lineOfPlace(document: Document, lines: LineCounter, place: readonly PropertyKey[]): number {
  for (let depth = place.length; depth > 0; depth -= 1) {
    const node = document.getIn(place.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
