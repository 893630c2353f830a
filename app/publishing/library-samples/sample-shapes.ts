import { z } from "zod";
import { visibilities } from "#app/domain/library/resource.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Write small letters, figures and hyphens.");
/** An id of a vocabulary may be a public code: E08000024, CC-BY-4.0. */
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "Write the id as it stands in the vocabulary.");
const words = z.string().min(1, "This must be filled in with words.");
const sampleName = z
  .string()
  .startsWith("Sample ", 'The name must begin with "Sample ", so that nobody takes it for a real one.');
const ids = z.array(id).min(1, "Name at least one.");
const days = z.number().int("Write a whole number of days.");
const ago = days.min(0, "Write how many days ago, 0 or more.");
const visibility = z.enum(visibilities, { error: `Write one of: ${visibilities.join(", ")}.` });

/** The lines between --- of resources/*.md. */
export const resourceShape = z.strictObject({
  title: words.max(200, "A title has 200 letters at most."),
  summary: words,
  type: id,
  topics: ids,
  audiences: ids,
  places: z.array(code).default([]),
  language: id.default("en"),
  organisation: sampleName,
  owner: id,
  author: words.optional(), // the owner's name when it is left out
  licence: code,
  permission: id,
  credit: words.optional(),
  notesAllowed: z.boolean().default(false),
  madeMonthsAgo: z.number().int().min(0),
  files: z.array(words).default([]),
  url: z.url({ protocol: /^https$/ }).optional(),
  visibility: visibility.default("public"),
  space: id.optional(),
  publishedDaysAgo: ago.optional(),
  reviewInDays: days.optional(),
  embargoDays: days.min(1).optional(),
  withdrawn: z.strictObject({ daysAgo: ago, reason: words, replacedBy: id }).optional(),
  why: words.default("First version."), // of the newest version
  versionDaysAgo: ago.optional(), // of the newest version, when there are earlier ones
  // What the maker of the files needs.
  charts: z.record(id, z.record(words, z.number().min(0))).default({}),
  largePrint: z.boolean().default(false),
  faults: z.array(z.enum(["no-titles", "no-alt-text", "tiny-text", "untagged", "picture-only"])).default([]),
});

/** The lines between --- of earlier/ID.NUMBER.md: the words below are that version's. */
export const earlierShape = z.strictObject({ why: words, daysAgo: ago, files: z.array(words).min(1) });

/** collections.yaml */
export const collectionsShape = z.array(
  z.strictObject({
    id,
    title: words,
    intro: words,
    visibility: visibility.default("public"),
    space: id.optional(),
    resources: ids,
  }),
);

/** spaces.yaml */
export const spacesShape = z.array(
  z.strictObject({
    id,
    name: sampleName,
    purpose: words,
    seenBy: z.enum(["public", "members", "space"]),
    postsSeenBy: z.enum(["public", "members", "space"]).default("space"),
    writtenBy: z.enum(["members", "space", "keepers"]).default("space"),
    joining: z.enum(["open", "by-request", "by-invitation"]),
    kind: z.enum(["talk", "noticeboard"]).default("talk"),
    gathers: z.enum(["library", "conferences"]).optional(), // questions about these are listed there
    host: id.optional(), // who answers a new member's hello
    position: z.number().int("Write a whole number.").default(100), // in the list of spaces, the lowest first
    members: ids,
  }),
);
