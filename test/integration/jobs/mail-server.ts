import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; from: string; raw: string };

/** A real mail server on this machine. `refuse` answers each mail before it is taken: a code such as 451, or null to take it. */
export async function openMailServer(refuse: () => number | null = () => null, host = "127.0.0.1") {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, callback) {
      let raw = "";
      stream.on("data", (chunk: Buffer) => (raw += chunk.toString()));
      stream.on("end", () => {
        const code = refuse();
        if (code !== null) return callback(Object.assign(new Error("Not now"), { responseCode: code }));
        const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), from, raw });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    received,
    url: `smtp://${host}:${(server.server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
