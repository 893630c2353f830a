import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import type { Config } from "#app/config.ts";
import { makeApp } from "#app/http/make-app.ts";
import { ownOriginsOf } from "#app/http/web-server.ts";
import { openGuideWorld } from "#test/integration/guide/guide-world.ts";
import { serverBuild } from "#test/support/server-build.ts";

/** A build with one page that says which host it sees, and gives back the words of a form. */
const echo = serverBuild({
  draw: (_request, status, headers, { staticHandlerContext: { actionData, loaderData } }) =>
    new Response(String(actionData?.["root"] ?? loaderData["root"]), { status, headers }),
  routes: {
    root: {
      id: "root",
      path: "",
      module: {
        default: () => null,
        loader: ({ request }) => new URL(request.url).host,
        action: async ({ request }) => String((await request.formData()).get("words")).slice(0, 50),
      },
    },
  },
});

type Answer = { status: number; body: string; head: string };

/** Everything that stands between the network and Remix, on a port of its own. */
export async function openSiteDoor(over: Partial<Config> = {}) {
  const world = await openGuideWorld({ samples: false });
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const base = world.services();
  const config = { ...base.config, port, siteUrl: `http://127.0.0.1:${port}`, ...over };
  const services = { ...base, config };
  const readiness = { stopping: false };
  server.on(
    "request",
    makeApp({ services, build: echo, clientFolder: "public", readiness, ownOrigins: ownOriginsOf(config) }),
  );
  const host = `127.0.0.1:${port}`;
  return {
    host,
    origin: config.siteUrl,
    /** Sends these lines as they are; a Host line and the end of the head are added where they are missing. */
    async raw(line: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
      const named = { Host: host, Connection: "close", ...headers };
      const head = Object.entries(named).filter(([, value]) => value !== "");
      return send(
        port,
        [
          / HTTP\/1\.\d$/.test(line) ? line : `${line} HTTP/1.1`,
          ...head.map(([name, value]) => `${name}: ${value}`),
          "",
          body,
        ].join("\r\n"),
      );
    },
    async form(body: string, headers: Record<string, string> = {}): Promise<Answer> {
      const type = "application/x-www-form-urlencoded";
      const length = String(Buffer.byteLength(body));
      return this.raw(
        "POST /",
        { Origin: config.siteUrl, "Content-Type": type, "Content-Length": length, ...headers },
        body,
      );
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

async function send(port: number, text: string): Promise<Answer> {
  const socket = connect(port, "127.0.0.1");
  const parts: string[] = [];
  socket.setEncoding("utf8").on("data", (part: string) => parts.push(part));
  socket.on("error", () => undefined); // the site may close before everything is sent
  socket.write(text);
  await once(socket, "close");
  const [head = "", ...rest] = parts.join("").split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body: rest.join("\r\n\r\n") };
}
