import http from "node:http";
import { asBrowsersAsk, plainPage } from "../beside-bare.ts";
import { rounded, type Figure } from "../measure.ts";
import { longPages } from "./pages.ts";
import { signedIn, type ThreadsPlace } from "./place.ts";

/** What a browser that has nothing yet takes for a page of 50 posts, compressed as it is sent: HTML, styles and script. */
export async function benchWeight(place: ThreadsPlace): Promise<Figure[]> {
  const path = longPages[0] ?? "";
  const who = { "without a session": {}, "signed in": signedIn(place) };
  const figures: Figure[] = [];
  for (const [name, headers] of Object.entries(who)) {
    const html = await plainPage(place.site, path, headers);
    const named = { html: [path], script: scriptsOf(html), styles: stylesOf(html) };
    for (const [what, paths] of Object.entries(named)) {
      const bytes = await Promise.all(paths.map((one) => bytesSent(`${place.site.url}${one}`, headers)));
      const sum = bytes.reduce((all, one) => all + one, 0);
      figures.push({
        name: `a page of 50 posts ${name}: ${what}`,
        value: rounded(sum / 1_000),
        unit: "kB, compressed",
      });
    }
    figures.push({
      name: `a page of 50 posts ${name}: html before it is compressed`,
      value: rounded(html.length / 1_000),
      unit: "kB",
    });
  }
  return figures;
}

function scriptsOf(html: string): string[] {
  return [...new Set([...html.matchAll(/"?(\/assets\/[\w.$~-]+\.js)/g)].map(([, path = ""]) => path))];
}

function stylesOf(html: string): string[] {
  return [...new Set([...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, path = ""]) => path))];
}

function bytesSent(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { ...headers, ...asBrowsersAsk } }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => (bytes += part.byteLength)).on("error", reject);
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} is not there`)),
      );
    });
    request.on("error", reject);
  });
}
