import { randomUUID } from "node:crypto";
import { ordinaryForms } from "#test/support/guide-person.ts";
import { loadFor, openLine, type Lane, type Line } from "./load.ts";

/** The load, in a process of its own so that it shares no event loop with the site: `load-main.ts WHAT URL CONNECTIONS SECONDS`. */
const [what = "", url = "", connections = "16", seconds = "3"] = process.argv.slice(2);
const lines = Array.from({ length: Number(connections) }, () => openLine(url));
const lanes = await Promise.all(lines.map(({ line }) => laneOf(line)));
console.log(JSON.stringify(await loadFor(Number(seconds), lanes)));
for (const { close } of lines) close();

async function laneOf(line: Line): Promise<Lane> {
  switch (what) {
    case "answers":
      return answering(line);
    case "page":
      return asking(line, await standingAt(line, 5));
    case "bare-page":
      return asking(line, { path: "/", cookie: "" });
    case "bare-insert":
      return {
        act: async () => {
          const { status } = await line({ path: "/", method: "POST", headers: { "content-length": "0" } });
          return status === 204;
        },
      };
    default:
      throw new Error(`There is no load named ${what}`);
  }
}

type Standing = { path: string; cookie: string };

function asking(line: Line, { path, cookie }: Standing): Lane {
  const headers = cookie === "" ? {} : { cookie };
  return {
    act: async () => {
      const { status, body } = await line({ path, method: "GET", headers });
      return status === 200 && body.includes("</html>");
    },
  };
}

/** People who begin, answer every question but the last, and make room for the next person. Beginning is not counted as an answer. */
async function answering(line: Line): Promise<Lane> {
  let person = await beginning(line);
  return {
    prepare: async () => {
      if (person.turn >= ordinaryForms.length - 1) person = await beginning(line);
    },
    act: () => answer(line, person),
  };
}

async function standingAt(line: Line, turn: number): Promise<Standing> {
  const person = await beginning(line);
  while (person.turn < turn) if (!(await answer(line, person))) throw new Error("An answer was not taken");
  return { path: `/refer/guide/${ordinaryForms[turn]?.[0] ?? ""}`, cookie: person.cookie };
}

type Person = { conversation: string; cookie: string; turn: number };

async function beginning(line: Line): Promise<Person> {
  const conversation = randomUUID();
  const { status, headers } = await line(form("/refer?index", "", { conversation }));
  if (status !== 302) throw new Error(`Beginning was answered with ${status}`);
  return { conversation, cookie: headers["set-cookie"]?.[0]?.split(";")[0] ?? "", turn: 0 };
}

async function answer(line: Line, person: Person): Promise<boolean> {
  const [step, fields] = ordinaryForms[person.turn] ?? ["", {}];
  const hidden = { conversation: person.conversation, turn: String(person.turn), "client-id": randomUUID() };
  const { status } = await line(form(`/refer/guide/${step}`, person.cookie, { ...hidden, ...fields }));
  person.turn += 1;
  return status === 302;
}

function form(path: string, cookie: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields).toString();
  const type = "application/x-www-form-urlencoded";
  const headers = { origin: url, "content-type": type, "content-length": String(body.length), cookie };
  return { path, method: "POST" as const, headers, body };
}
