import { once } from "node:events";
import net from "node:net";
import { makeDice } from "#commands/simulate/make-dice.ts";
import { freePort } from "#test/support/site-process.ts";
import { makeSlowWay, type Slow } from "./slow-way.ts";

/** The one address of a site that is killed and started again, with lines to it that can be cut or go dead. */
export type Lines = {
  url: string;
  /** Where each life of the site listens. */
  port: number;
  cut(): void;
  /** Nothing passes and nothing ends, as when a phone has lost its signal. */
  hold(): void;
  release(): void;
  [Symbol.asyncDispose](): Promise<void>;
};

/** `port`: where a site listens already. `slow`: every line is like that, each way. */
export async function openLines(given: { port?: number; slow?: Slow } = {}): Promise<Lines> {
  const port = given.port ?? (await freePort());
  const { slow } = given;
  const dice = makeDice(1);
  let holding = false;
  const ends = new Set<net.Socket>();
  const server = net.createServer((person) => {
    const site = net.connect(port, "127.0.0.1");
    for (const [one, other] of [
      [person, site],
      [site, person],
    ] as const) {
      const way = slow ? makeSlowWay(slow, dice, (bytes) => void other.write(bytes)) : null;
      ends.add(one);
      one.on("data", (bytes: Buffer) => (way === null ? void other.write(bytes) : way.send(bytes)));
      one.on("error", () => one.destroy());
      one.on("close", () => {
        way?.close();
        ends.delete(one);
        other.destroy();
      });
      if (holding) one.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => ends.forEach((end) => end.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    port,
    cut,
    hold() {
      holding = true;
      ends.forEach((end) => end.pause());
    },
    release() {
      holding = false;
      ends.forEach((end) => end.resume());
    },
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
