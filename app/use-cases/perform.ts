import type { SiteEvent } from "#app/domain/events.ts";
import type { Result } from "#app/domain/result.ts";
import type { Services } from "#app/services.ts";
import type { Database } from "#db/open.ts";
import { isUnseen } from "./unseen-acts.ts";

/** What an act may touch. Inside an act only its own `db` may be awaited. */
export type UseCaseTools = Pick<Services, "content" | "safetyWords" | "flows" | "calendar" | "config"> & {
  db: Database;
  now: Date;
  newId: () => string;
  randomBytes: (count: number) => Uint8Array;
  announce: (event: SiteEvent) => void;
};

export type UseCase<Input, Value, Refusal> = (tools: UseCaseTools, input: Input) => Promise<Result<Value, Refusal>>;

/**
 * Runs one act in one transaction: a refusal rolls it back, and what it announced is published only after the commit.
 * Routes, sockets, jobs and commands all come through here.
 */
export async function perform<Input, Value, Refusal>(
  services: Services,
  useCase: UseCase<Input, Value, Refusal>,
  input: Input,
): Promise<Result<Value, Refusal>> {
  const announced: SiteEvent[] = [];
  const result = await services.db.act(
    async (db) => {
      const outcome = await useCase(toolsFor(services, db, announced), input);
      return { keep: outcome.ok, value: outcome };
    },
    { unseen: isUnseen(useCase) },
  );
  if (result.ok) for (const event of announced) services.events.publish(event);
  return result;
}

function toolsFor(services: Services, db: Database, announced: SiteEvent[]): UseCaseTools {
  return {
    db,
    now: services.clock.now(),
    newId: services.ids.newId,
    randomBytes: services.ids.randomBytes,
    announce: (event) => announced.push(event),
    content: services.content,
    safetyWords: services.safetyWords,
    flows: services.flows,
    calendar: services.calendar,
    config: services.config,
  };
}
