import { expect, test } from "vitest";
import { renderWrittenText } from "#app/publishing/written-text.ts";

test("what a person wrote is shown with its paragraphs, lists and links, and headings below the page's own", () => {
  const html = renderWrittenText("# What we heard\n\n- One\n- Two\n\nSee [the guide](https://example.org/a).");
  expect(html).toContain("<h3>What we heard</h3>");
  expect(html).toContain("<li>One</li>");
  expect(html).toContain('<a href="https://example.org/a" rel="nofollow noopener">the guide</a>');
});

test("no script, raw HTML, strange link or outside picture gets into a page", () => {
  const html = renderWrittenText(
    '<script>alert(1)</script><b onclick="x()">b</b>\n\n[a](javascript:alert(1)) [b](//evil.example/x) ![tea](https://evil.example/t.png)',
  );
  expect(html).not.toMatch(/<script|<b[ >]|javascript:|<img|href="\/\//);
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain('<a href="https://evil.example/t.png" rel="nofollow noopener">tea</a>');
});

test("text made to take long is shown plainly, with every letter of it safe", () => {
  expect(renderWrittenText("*a_ ".repeat(5000))).toMatch(/^<p>\*a_ /);
  expect(renderWrittenText(`${">".repeat(3000)} <i>deep</i>`)).not.toContain("<blockquote>");
  expect(renderWrittenText(`${"_".repeat(900)}\n\n<i>`)).toContain("<p>&#60;i&#62;</p>");
});
