import { once } from "node:events";
import net from "node:net";

/** Where the line breaks: after so many bytes towards the site, or after so many of its answer. */
export type Cut = { way: "to-site" | "to-person"; afterBytes: number };

/**
 * A line to a site on this machine that breaks where a test says; after that it is whole again. The proxy is the site's
 * public face (SITE_URL), as in front of a real one. Made for one person at a time.
 */
export async function openProxy(sitePort: number) {
  let cut: Cut | null = null;
  let cuts = 0;
  const server = net.createServer((person) => {
    const line = net.connect(sitePort, "127.0.0.1");
    const end = () => {
      person.destroy();
      line.destroy();
    };
    const pass = (way: Cut["way"], to: net.Socket) => (bytes: Buffer) => {
      if (cut === null || cut.way !== way) return void to.write(bytes);
      const allowed = bytes.subarray(0, cut.afterBytes);
      cut = { way, afterBytes: cut.afterBytes - allowed.length };
      if (allowed.length === bytes.length) return void to.write(bytes);
      cut = null;
      cuts += 1;
      to.write(allowed, end);
    };
    person.on("data", pass("to-site", line)).on("error", end).on("close", end);
    line.on("data", pass("to-person", person)).on("error", end).on("close", end);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutNext: (next: Cut) => void (cut = next),
    cuts: () => cuts,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
