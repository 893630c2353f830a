export type WhenForm = "date" | "day" | "time" | "date-time" | "moment" | "short";

const usualZone = "Europe/London";
/** Made once: making a format costs as much as writing a hundred dates with it, and a page may show hundreds. */
const usualFormats = formatsOf(usualZone);

/**
 * A moment in words, in the region's own time.
 * date "4 May 2026" · day "Monday 4 May" · time "9.05am" · date-time "Monday 4 May at 9.05am" · short "4 May 2026".
 * moment: as date-time, with the year where it is not the year of `now`: "Monday 5 May 2025 at 9.05am".
 * A plain date ("YYYY-MM-DD") is that day wherever it is read.
 */
export function formatWhen(at: Date | string, form: WhenForm, timeZone = usualZone, now?: Date): string {
  const plain = typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
  const moment = typeof at === "string" ? new Date(plain ? `${at}T12:00:00Z` : at) : at;
  const zone = plain ? usualZone : timeZone; // noon in UTC is the same day there
  const formats = zone === usualZone ? usualFormats : formatsOf(zone);
  if (form === "time") return clockTime(moment, formats.clock);
  if (form === "date-time") return `${inWords(moment, formats.day)} at ${clockTime(moment, formats.clock)}`;
  if (form === "moment") {
    const isThisYear = now !== undefined && formats.year.format(now) === formats.year.format(moment);
    return `${inWords(moment, isThisYear ? formats.day : formats.dayAndYear)} at ${clockTime(moment, formats.clock)}`;
  }
  return inWords(moment, formats[form]);
}

function formatsOf(timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  return {
    date: format({ day: "numeric", month: "long", year: "numeric" }),
    day: format({ weekday: "long", day: "numeric", month: "long" }),
    dayAndYear: format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    year: format({ year: "numeric" }),
    short: format({ day: "numeric", month: "short", year: "numeric" }),
    clock: format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}

function inWords(at: Date, format: Intl.DateTimeFormat): string {
  return format.format(at).replaceAll(",", "");
}

function clockTime(at: Date, format: Intl.DateTimeFormat): string {
  const parts = format.formatToParts(at);
  const hour = Number(parts.find((part) => part.type === "hour")?.value);
  const minute = parts.find((part) => part.type === "minute")?.value ?? "00";
  if (minute === "00" && hour === 12) return "midday";
  if (minute === "00" && hour === 0) return "midnight";
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === "00" ? "" : `.${minute}`}${hour < 12 ? "am" : "pm"}`;
}
