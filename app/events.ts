import type { SiteEvent } from "#app/domain/events.ts";
import type { Events, Log } from "#app/services.ts";
import { errorFields } from "#app/http/error-fields.ts";

/** Tells every listener what happened, after the commit. One that fails is logged and keeps nobody else from hearing. */
export function makeEvents(log: Log): Events {
  const listeners = new Set<(event: SiteEvent) => void>();
  return {
    publish(event) {
      for (const hear of listeners) {
        try {
          hear(event);
        } catch (error) {
          log("listener-failed", { kind: event.kind, ...errorFields(error) });
        }
      }
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

/** Does something each time that this kind of thing has happened. A failure is logged, and the next time it is tried anew. */
export function whenever(events: Events, kind: SiteEvent["kind"], work: () => Promise<void>, log: Log): void {
  events.listen((event) => {
    if (event.kind === kind) work().catch((error: unknown) => log("listener-failed", { kind, ...errorFields(error) }));
  });
}
