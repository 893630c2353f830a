import net from "node:net";
import { expect, test } from "vitest";
import { isLoopback } from "#test/support/refuse-foreign-connections.ts";

test("a test that reaches for another machine is stopped before a name is looked up", async () => {
  expect(() => net.connect(443, "example.org")).toThrow("Tests may reach this machine only");
  await expect(fetch("https://example.org/")).rejects.toThrow("fetch failed");
  await expect(fetch("http://192.0.2.1/")).rejects.toMatchObject({
    cause: { message: expect.stringContaining("Tests may reach this machine only") },
  });
});

test("a test may reach this machine, by port and by path", async () => {
  const server = net.createServer((socket) => socket.end("hello"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  const heard = await new Promise<string>((resolve, reject) => {
    net
      .connect(port, "127.0.0.1")
      .once("data", (data) => resolve(String(data)))
      .once("error", reject);
  });
  server.close();
  expect(heard).toBe("hello");
});

test("only this machine's own names and numbers count as this machine", () => {
  expect(["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"].filter(isLoopback)).toHaveLength(5);
  expect(["127.0.0.1.example.org", "localhost.example.org", "10.0.0.1", "::", "0.0.0.0"].filter(isLoopback)).toEqual(
    [],
  );
});
