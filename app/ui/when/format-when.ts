export type WhenForm = "date" | "day" | "time" | "date-time" | "short";

const formats: Record<Exclude<WhenForm, "time" | "date-time">, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  day: { weekday: "long", day: "numeric", month: "long" },
  short: { day: "numeric", month: "short", year: "numeric" },
};

/**
 * A moment in words, in the region's own time.
 * date "4 May 2026" · day "Monday 4 May" · time "9.05am" · date-time "Monday 4 May at 9.05am" · short "4 May 2026".
 * A plain date ("YYYY-MM-DD") is that day wherever it is read.
 */
export function formatWhen(at: Date | string, form: WhenForm, timeZone = "Europe/London"): string {
  const plain = typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
  const moment = typeof at === "string" ? new Date(plain ? `${at}T12:00:00Z` : at) : at;
  const zone = plain ? "UTC" : timeZone;
  if (form === "time") return clockTime(moment, zone);
  if (form === "date-time") return `${inWords(moment, formats.day, zone)} at ${clockTime(moment, zone)}`;
  return inWords(moment, formats[form], zone);
}

function inWords(at: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at).replaceAll(",", "");
}

function clockTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at);
  const hour = Number(parts.find((part) => part.type === "hour")?.value);
  const minute = parts.find((part) => part.type === "minute")?.value ?? "00";
  if (minute === "00" && hour === 12) return "midday";
  if (minute === "00" && hour === 0) return "midnight";
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === "00" ? "" : `.${minute}`}${hour < 12 ? "am" : "pm"}`;
}
