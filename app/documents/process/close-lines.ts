import dgram from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** From now on this process can open no line to anywhere, whatever a file asks a package to fetch. */
export function closeLines(): void {
  const refuse = (): never => {
    throw new Error("A reader of documents opens no lines");
  };
  net.Socket.prototype.connect = refuse;
  dgram.createSocket = refuse;
  dns.lookup = refuse as unknown as typeof dns.lookup;
  dns.resolve = refuse as unknown as typeof dns.resolve;
  globalThis.fetch = refuse;
  syncBuiltinESMExports();
}
