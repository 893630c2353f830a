import { pino } from "pino";
import type { Log } from "#app/services.ts";

/** JSON lines with UTC times: to standard output on a live site, to a file in the data folder in the demonstration. */
export function makeLog(file: string | null): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "event" };
  const logger =
    file === null ? pino(options) : pino(options, pino.destination({ dest: file, mkdir: true, sync: true }));
  return (event, fields = {}) => {
    const severe = event.endsWith("-failed");
    if (severe) logger.error(fields, event);
    else logger.info(fields, event);
  };
}
