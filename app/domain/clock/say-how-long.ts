const minuteMs = 60_000;

/** A stretch of time in whole units, rounded down: "1 minute", "3 hours", "2 days". Below a minute: "less than a minute". */
export function sayHowLong(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return count(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? count(hours, "hour") : count(Math.floor(hours / 24), "day");
}

function count(number: number, unit: string): string {
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}
