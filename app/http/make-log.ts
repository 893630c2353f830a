import { pino } from "pino";
import type { Log } from "#app/services.ts";

const mostKeptBytes = 1024 * 1024;

/** JSON lines with UTC times: to standard output on a live site, to a file in the data folder in the demonstration. */
export function makeLog(file: string | null): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" };
  const place = file === null ? { dest: 1 } : { dest: file, mkdir: true };
  const lines = pino.destination({ ...place, sync: true, maxLength: mostKeptBytes });
  // A full disk takes no lines either, and that ends nobody's conversation: they are kept and written with the next one.
  lines.on("error", () => undefined);
  const logger = pino(options, lines);
  return (event, fields = {}) => {
    const severe = event.endsWith("-failed");
    if (severe) logger.error(fields, event);
    else logger.info(fields, event);
  };
}
