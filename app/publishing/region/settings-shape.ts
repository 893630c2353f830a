import { z } from "zod";

const words = z.string().min(1, "This must be filled in with words.");
const degrees = z.number();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'This must be a time in quotation marks, like "09:00".');

export const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], {
  error: "Days are written mon, tue, wed, thu, fri, sat, sun.",
});

export const hours = z
  .strictObject({ days: z.array(weekday).min(1, "At least one day must be named."), opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, {
    error: "The closing time must be later than the opening time.",
    path: ["closes"],
  })
  .refine(({ days }) => new Set(days).size === days.length, { error: "A day is named twice.", path: ["days"] });

/** settings.yaml: the region itself. */
export const settingsShape = z.strictObject({
  name: words,
  networkName: words.refine(
    (name) => !/\bNHS\b/i.test(name),
    'The network\'s name may not hold "NHS": the letters belong to the health service.',
  ),
  language: words,
  youngestAge: z
    .number()
    .int("This must be a whole number of years.")
    .min(0, "This must be 0 or more.")
    .max(120, "This must be 120 or less."),
  timeZone: words.refine(isTimeZone, 'This must be a time zone, like "Europe/London".'),
  officeHours: hours,
  exitTo: z.strictObject({
    name: words,
    address: z.url({ protocol: /^https$/, error: "This must be a whole web address that begins with https://" }),
  }),
  hideAfterMinutes: z
    .number()
    .int("This must be a whole number of minutes.")
    .min(5, "This must be 5 or more: people need time to read.")
    .max(25, "This must be 25 or less: after 30 minutes unsent words are removed."),
  keepRecordsYears: z
    .number()
    .int("This must be a whole number of years.")
    .min(1, "This must be 1 or more.")
    .max(30, "This must be 30 or less.")
    .default(8), // NHS Records Management Code of Practice 2021: adult health records
  boundingBox: z
    .strictObject({ south: degrees, north: degrees, west: degrees, east: degrees })
    .refine(
      (box) => box.south < box.north && box.west < box.east,
      "South must be less than north, and west less than east.",
    ),
  attribution: z.array(words).min(1, "At least one line must say where the facts come from."),
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
