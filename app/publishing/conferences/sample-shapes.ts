import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write small letters, figures and hyphens.");
const words = z.string().trim().min(1, "This must be filled in with words.");
const day = z.iso.date("Write a day as YYYY-MM-DD.");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time as "09:30".');
const address = z.url({ protocol: /^https$/, error: "Write a web address that begins with https://." });

const speaker = z.strictObject({
  id,
  name: words,
  role: words,
  organisation: z
    .string()
    .startsWith("Sample ", 'It must begin with "Sample ", so that nobody takes it for a real one.'),
  about: words,
});

const session = z.strictObject({
  kind: z.enum(["session", "break"]).default("session"),
  title: words,
  day: day.optional(),
  starts: time,
  ends: time,
  room: id.optional(),
  track: words.default(""),
  format: words.default(""),
  abstract: words.default(""),
  notes: words.default(""),
  speakers: z.array(id).default([]),
  links: z.array(z.strictObject({ text: words, url: address })).default([]),
  recordingUrl: address.optional(),
  cancelled: z.boolean().default(false),
  decks: z.array(id).default([]),
  agreed: id.optional(),
});

const sampleProject = words.startsWith(
  "Sample ",
  'It must begin with "Sample ", so that nobody takes it for a real one.',
);

const story = z.strictObject({
  title: words,
  project: sampleProject,
  session: words,
  place: words,
  mattered: words,
  helped: words,
  changed: words,
  contact: words,
  shownName: words.default(""),
});

/** A file of content/conferences. */
export const conferenceShape = z.strictObject({
  name: words,
  about: words,
  startsOn: day,
  endsOn: day,
  venue: words,
  address: words,
  access: words,
  themes: z.array(id),
  supporters: z.array(z.strictObject({ name: words, url: address })),
  registrationUrl: address.optional(),
  rooms: z.array(z.strictObject({ id, name: words, access: words })),
  speakers: z.array(speaker),
  sessions: z.array(session).min(1, "Name at least one session."),
  stories: z.array(story).default([]),
});

export type ConferenceFile = z.infer<typeof conferenceShape>;
