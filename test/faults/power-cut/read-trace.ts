/** What the site did to a file or said on a line, in order, as `strace -f -y -xx` saw it. */
export type Traced =
  | { kind: "write"; path: string; bytes: Buffer; at: number }
  | { kind: "truncate"; path: string; size: number }
  | { kind: "sync"; path: string }
  | { kind: "said"; text: string }; // the head of an answer, given to the system to send

/** Starts the site under this; the file named last gets the trace. Long enough for a whole page of the database. */
export const straceOptions = [
  "-f",
  "-y",
  "-xx",
  "-s",
  "70000",
  "-e",
  "trace=write,writev,pwrite64,fsync,fdatasync,ftruncate",
  "-o",
];

const call = /^(\d+)\s+(\w+)\((\d+)<([^>]*)>(.*)$/;
const quoted = /"((?:\\x[0-9a-f]{2})*)"/g;

/**
 * A call that another thread's line cuts in two counts when it has ended; an answer counts when it begins, because the
 * person may have it by then.
 */
export function readTrace(text: string): Traced[] {
  const traced: Traced[] = [];
  const unfinished = new Map<string, Traced>();
  for (const line of text.split("\n")) {
    const resumed = /^(\d+)\s+<\.\.\. \w+ resumed>/.exec(line)?.[1];
    if (resumed !== undefined) {
      const ended = unfinished.get(resumed);
      if (ended) traced.push(ended);
      unfinished.delete(resumed);
      continue;
    }
    const [, pid = "", name = "", , path = "", rest = ""] = call.exec(line) ?? [];
    const one = name === "" ? null : tracedOf(name, pathOf(path), rest);
    if (one === null) continue;
    if (line.endsWith("<unfinished ...>") && one.kind !== "said") unfinished.set(pid, one);
    else traced.push(one);
  }
  return traced;
}

function tracedOf(name: string, path: string, rest: string): Traced | null {
  if (/^(TCP|TCPv6|socket)/.test(path)) return said(rest);
  if (name === "fsync" || name === "fdatasync") return { kind: "sync", path };
  if (name === "ftruncate") return { kind: "truncate", path, size: Number(/^, (\d+)/.exec(rest)?.[1]) };
  if (name !== "pwrite64") return null; // the log, which nothing depends on
  return {
    kind: "write",
    path,
    bytes: bytesIn(rest),
    at: Number(
      /, (\d+)(?:\)| <unf)/.exec(
        rest
          .slice(rest.lastIndexOf('"'))
          .slice(1)
          .replace(/^, \d+/, ""),
      )?.[1],
    ),
  };
}

function said(rest: string): Traced | null {
  const text = bytesIn(rest).toString("latin1");
  return text.startsWith("HTTP/1.1 ") ? { kind: "said", text: text.slice(0, 2_000) } : null;
}

function bytesIn(rest: string): Buffer {
  return Buffer.concat([...rest.matchAll(quoted)].map(([, hex = ""]) => Buffer.from(hex.replaceAll("\\x", ""), "hex")));
}

/** Newer straces write paths in hex as well. */
function pathOf(path: string): string {
  return path.startsWith("\\x") ? Buffer.from(path.replaceAll("\\x", ""), "hex").toString() : path;
}
