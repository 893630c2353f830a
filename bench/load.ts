import http from "node:http";
import { performance } from "node:perf_hooks";
import { quantileOf } from "./measure.ts";

export type Loaded = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  failed: number;
  requests: number; /* with the warm-up */
};

export type Sent = { path: string; method: "GET" | "POST"; headers: Record<string, string>; body?: string };
export type Answered = { status: number; headers: http.IncomingHttpHeaders; body: string };
export type Line = (request: Sent) => Promise<Answered>;

/** One kept-alive connection to a site. */
export function openLine(url: string): { line: Line; close(): void } {
  const { hostname, port } = new URL(url);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const line: Line = ({ path, method, headers, body }) =>
    new Promise((resolve, reject) => {
      const request = http.request({ hostname, port, path, method, headers, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
        response.on("error", reject);
      });
      request.on("error", reject);
      request.end(body);
    });
  return { line, close: () => agent.destroy() };
}

/** What one connection does again and again. `prepare` is not measured. */
export type Lane = { prepare?: () => Promise<void>; act: () => Promise<boolean /* whether it was right */> };

/** Does one measured thing after the other on every connection at once, for some seconds after a short warm-up. */
export async function loadFor(seconds: number, lanes: readonly Lane[]): Promise<Loaded> {
  const times: number[] = [];
  let failed = 0;
  let requests = 0;
  const begins = performance.now() + 1_000;
  const ends = begins + seconds * 1_000;
  const lane = async ({ prepare, act }: Lane) => {
    while (performance.now() < ends) {
      await prepare?.();
      const from = performance.now();
      const right = await act();
      requests += 1;
      if (from >= begins) times.push(performance.now() - from);
      if (!right) failed += 1;
    }
  };
  await Promise.all(lanes.map(lane));
  const took = (performance.now() - begins) / 1_000;
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantileOf(times, share));
  return { perSecond: times.length / took, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, failed, requests };
}
