import type { CompiledFlow, Step } from "#app/domain/guide/flow.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";

type ReadRefusal = { kind: "unknown-format"; format: number } | { kind: "broken-flow"; because: string };

/**
 * Reads a compiled flow as it was stored. Every format that an open conversation may be pinned to is read here and
 * brought to today's shape; today there is one. A format from newer code, or a row that is not a flow, is refused.
 */
export function readFlow(format: number, json: string): Result<CompiledFlow, ReadRefusal> {
  switch (format) {
    case 1:
      return readFormat1(json);
    default:
      return refuse({ kind: "unknown-format", format });
  }
}

function readFormat1(json: string): Result<CompiledFlow, ReadRefusal> {
  const flow = parsed(json);
  if (!isFlow(flow)) return refuse({ kind: "broken-flow", because: "it is not a flow of format 1" });
  const steps = Object.values(flow.steps);
  if (!Object.hasOwn(flow.steps, flow.start))
    return refuse({ kind: "broken-flow", because: "its first step is missing" });
  const between = new Set((flow.heard ?? []).map(({ to }) => to));
  const lost = [...steps.flatMap((step) => step.next), ...(flow.heard ?? [])].find(
    ({ to }) => !Object.hasOwn(flow.steps, to),
  );
  if (lost) return refuse({ kind: "broken-flow", because: `its step ${lost.to} is missing` });
  const dead = steps.find((step) => step.kind !== "end" && !between.has(step.id) && !endsInDefault(step));
  if (dead) return refuse({ kind: "broken-flow", because: `its step ${dead.id} has no way on` });
  return ok(flow);
}

function endsInDefault(step: Step): boolean {
  const last = step.next.at(-1);
  return last !== undefined && last.when === undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isFlow(value: unknown): value is CompiledFlow {
  if (typeof value !== "object" || value === null) return false;
  const flow = value as Partial<CompiledFlow>;
  if (flow.format !== 1 || typeof flow.id !== "string" || typeof flow.start !== "string") return false;
  if (flow.heard !== undefined && !Array.isArray(flow.heard)) return false;
  if (!Array.isArray(flow.order) || typeof flow.steps !== "object" || flow.steps === null) return false;
  return Object.entries(flow.steps).every(
    ([id, step]) => step?.id === id && Array.isArray(step.next) && Array.isArray(step.fields),
  );
}
