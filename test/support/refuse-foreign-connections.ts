import net from "node:net";

/** No test talks to anything but this machine: a connection to any other host throws before a name is even looked up. */
export function refuseForeignConnections(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...parameters: unknown[]) {
    const host = hostOf(parameters);
    if (!isLoopback(host)) throw new Error(`A test tried to reach ${host}. Tests may reach this machine only.`);
    return Reflect.apply(connect, this, parameters) as net.Socket;
  } as typeof connect;
}

/** `connect` takes (options), (port, host), (path), or, from inside Node, one array with all of them. */
function hostOf(parameters: unknown[]): string {
  const [first, second] = Array.isArray(parameters[0]) ? (parameters[0] as unknown[]) : parameters;
  if (typeof first === "object" && first !== null) {
    const options = first as { path?: unknown; host?: unknown };
    return typeof options.path === "string" ? "localhost" : String(options.host ?? "localhost");
  }
  return typeof first === "number" && typeof second === "string" ? second : "localhost";
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
