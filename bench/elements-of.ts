import { createElement, Fragment, type ReactNode } from "react";

type Open = { tag: string; attributes: Record<string, unknown>; children: ReactNode[] };

const token = /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(\/?)([a-z0-9]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;
const empty = new Set(["meta", "link", "input", "br", "img", "hr"]);
const wordsOf: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/**
 * A page that React wrote, read back into React elements, so that a bare page can render the same tree. It reads only
 * what React writes (every attribute quoted, every element closed), which is all that this bench gives it.
 */
export function elementsOf(html: string): ReactNode {
  const stack: Open[] = [{ tag: "", attributes: {}, children: [] }];
  for (let at = 0; at < html.length;) {
    token.lastIndex = at;
    const found = token.exec(html);
    if (found === null) break;
    at = token.lastIndex;
    const [, closing, tag, attributes = "", text] = found;
    if (text !== undefined) stack.at(-1)?.children.push(plain(text));
    else if (tag === undefined) continue;
    else if (closing === "/") close(stack);
    else if (tag === "script" || tag === "style") at = addRaw(stack, tag, attributes, html, at);
    else {
      stack.push({ tag, attributes: read(attributes), children: [] });
      if (empty.has(tag)) close(stack);
    }
  }
  return createElement(Fragment, null, ...(stack[0]?.children ?? [])); // Remix writes its data after the closing tag
}

function addRaw(stack: Open[], tag: string, attributes: string, html: string, from: number): number {
  const end = html.indexOf(`</${tag}>`, from);
  const inner = { dangerouslySetInnerHTML: { __html: html.slice(from, end) } };
  stack.push({ tag, attributes: { ...read(attributes), ...inner }, children: [] });
  close(stack);
  return end + tag.length + 3;
}

function close(stack: Open[]): void {
  const ended = stack.pop();
  if (ended) stack.at(-1)?.children.push(createElement(ended.tag, ended.attributes, ...ended.children));
}

function read(attributes: string): Record<string, unknown> {
  const pairs = [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value === "" ? true : plain(value)]));
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => wordsOf[name] ?? whole);
}
