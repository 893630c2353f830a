import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "#app/publishing/region/problem.ts";
import { renderPage, type PageRead } from "./render-page.ts";

const firstHeading = /^# (.+)\r?\n/;

/** The scorecard of listening, as `npm run safety:score` wrote it: its first line is the heading. */
export function readScorecard(file: string): PageRead {
  const text = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (text === null)
    return refused(file, "The scorecard is missing, and the site publishes it. Run: npm run -s safety:score");
  const heading = firstHeading.exec(text);
  const title = heading?.[1]?.trim() ?? "";
  if (heading === null || title === "")
    return refused(file, "The scorecard must begin with a heading, like this: # Scorecard");
  const { page, problems } = renderPage({
    file,
    title,
    body: text.slice(heading[0].length),
    linesBefore: 1,
    deeper: 1,
  });
  return { page: page && { title, html: withinReach(page.html) }, problems };
}

/** Its tables are wide: on a small screen each is moved sideways on its own, also with the keyboard. */
function withinReach(html: string): string {
  return html
    .replaceAll("<table>", '<div class="table-scroll" role="region" aria-label="Figures" tabindex="0"><table>')
    .replaceAll("</table>", "</table></div>");
}

function refused(file: string, sentence: string): PageRead {
  const problem: Problem = { file, line: 1, sentence, severity: "fault" };
  return { page: null, problems: [problem] };
}
