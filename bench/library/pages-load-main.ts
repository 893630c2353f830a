import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { loadFor, openLine, type Lane } from "../load.ts";

/**
 * Pages asked for one after another: `pages-load-main.ts URL CONNECTIONS SECONDS FILE`. FILE says which, with what headers,
 * how long each connection waits between two, and which status is right.
 */
export type PagesLoad = { paths: string[]; headers: Record<string, string>; everyMs: number; status: number };

const [url = "", connections = "1", seconds = "3", file = ""] = process.argv.slice(2);
const { paths, headers, everyMs, status: right } = JSON.parse(readFileSync(file, "utf8")) as PagesLoad;
const lines = Array.from({ length: Number(connections) }, () => openLine(url));

const lanes = lines.map(({ line }, index): Lane => {
  let turn = index * 37; // not the same page on every connection at once
  return {
    ...(everyMs === 0 ? {} : { prepare: () => sleep(everyMs) }),
    act: async () => {
      const path = paths[turn++ % paths.length] ?? "/";
      const { status, body } = await line({ path, method: "GET", headers });
      const whole = status === right && (headers["accept-encoding"] !== undefined || body.includes("</html>"));
      if (!whole) process.stderr.write(`${path} was answered with ${status}, ${body.length} characters\n`);
      return whole;
    },
  };
});
console.log(JSON.stringify(await loadFor(Number(seconds), lanes)));
for (const { close } of lines) close();
