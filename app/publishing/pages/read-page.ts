import { parse as parseYaml } from "yaml";
import type { Problem } from "#app/publishing/region/problem.ts";
import { renderPage, type PageRead } from "./render-page.ts";

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** One page: a title between two lines of "---", then Markdown as `renderPage` takes it. */
export function readPage(file: string, text: string): PageRead {
  const front = frontMatter.exec(text);
  if (!front) return refused(file, 1, "The page must begin with --- and a title, then --- again.");
  const title = titleOf(front[1] ?? "");
  if (title === null)
    return refused(file, 2, "The lines between --- must say the title, like this: title: How it works");
  const linesBefore = front[0].split("\n").length - 1;
  return renderPage({ file, title, body: text.slice(front[0].length), linesBefore });
}

function refused(file: string, line: number, sentence: string): PageRead {
  return { page: null, problems: [fault(file, line, sentence)] };
}

function fault(file: string, line: number, sentence: string): Problem {
  return { file, line, sentence, severity: "fault" };
}

function titleOf(front: string): string | null {
  try {
    const said: unknown = parseYaml(front);
    const title = typeof said === "object" && said !== null && "title" in said ? said.title : null;
    return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
  } catch {
    return null; // not YAML: the caller says what the lines should look like
  }
}
