import type { Log } from "#app/services.ts";
import { errorFields } from "./error-fields.ts";

type Stopping = {
  log: Log;
  stop: () => Promise<void>;
  /** It ends then, whatever it still does. */
  withinMs: number;
};

/** Ends the process in order when the system asks for it, and at once by a fault of its own. */
export function stopWhenAsked({ log, stop, withinMs }: Stopping): void {
  const stopFor = (signal: string) => {
    log("stopping", { signal });
    setTimeout(() => process.exit(1), withinMs).unref();
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log("stop-failed", errorFields(error));
        process.exit(1);
      },
    );
  };
  // Node's own last words could hold somebody's: only the name and the place are written.
  process.on("uncaughtException", (error) => {
    log("process-failed", errorFields(error));
    console.error(`The site stopped by a fault of its own (${error.name}). The log says where.`);
    process.exit(1);
  });
  process.once("SIGTERM", stopFor);
  process.once("SIGINT", stopFor);
}
