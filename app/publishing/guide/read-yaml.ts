import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { ContentFault } from "#app/publishing/guide/content-fault.ts";

export type YamlPath = readonly (string | number)[];

/** A YAML text read by a schema, and where each part of it stands; or its faults. */
export type ReadYaml<Value> =
  { ok: true; value: Value; lineOf(path: YamlPath): number } | { ok: false; faults: ContentFault[] };

/**
 * Reads YAML with every plain value as text, so that "no", "18" and "01912345678" stay what the author wrote.
 * `linesBefore` is how many lines of the file stand above the text; `readme` is where its keys are explained.
 */
export function readYaml<Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
  linesBefore = 0,
  readme = "content/guide/README.md",
): ReadYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "failsafe", prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos }) => ({
      file,
      line: lines.linePos(pos[0]).line + linesBefore,
      sentence: `This cannot be read as YAML: ${message.replace(/\.?\s*$/, "")}. Check the spaces, brackets and quotes.`,
    }));
    return { ok: false, faults };
  }

  const lineOf = (path: YamlPath): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line + linesBefore;
    }
    return 1 + linesBefore;
  };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  return { ok: false, faults: parsed.error.issues.flatMap((issue) => toFaults(file, issue, lineOf, readme)) };
}

function toFaults(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: YamlPath) => number,
  readme: string,
): ContentFault[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      sentence: `"${key}" is not a key that is known here. The keys are listed in ${readme}.`,
    }));
  }
  return [
    { file, line: lineOf(path), sentence: sentenceOf(issue, path.length === 0 ? "this" : `"${path.join(".")}"`) },
  ];
}

function sentenceOf(issue: z.core.$ZodIssue, name: string): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? `${name} is missing.`
        : `${name} should be ${issue.expected === "array" ? "a list" : issue.expected === "string" ? "a text" : "a group of keys"}.`;
    case "invalid_value":
      return `${name} can be: ${issue.values.join(", ")}.`;
    default:
      return `${name}: ${issue.message}`;
  }
}
