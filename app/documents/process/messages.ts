import { z } from "zod";
import type { Block, ListItem } from "#app/domain/documents/block.ts";
import { documentRefusalKinds } from "#app/domain/documents/document-refusal.ts";

const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.object({
    text: z.string(),
    list: z.object({ ordered: z.boolean(), items: z.array(listItem) }).exactOptional(),
  }),
);

const block: z.ZodType<Block> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.literal([1, 2, 3, 4, 5, 6]), text: z.string() }),
  z.object({
    kind: z.literal("paragraph"),
    runs: z.array(z.object({ text: z.string(), href: z.string().exactOptional() })),
  }),
  z.object({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(listItem) }),
  z.object({ kind: z.literal("table"), header: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ kind: z.literal("picture"), alt: z.string().nullable() }),
  z.object({ kind: z.literal("code"), text: z.string() }),
]);

const pictureName = z.string().regex(/^\d{1,6}(-small)?\.webp$/);

const page = z.object({
  number: z.number().int().positive(),
  kind: z.enum(["page", "slide"]),
  title: z.string(),
  hidden: z.boolean(),
  blocks: z.array(block),
  notes: z.array(block),
  tinyText: z.boolean(),
  scanned: z.boolean(),
  pictureFile: pictureName.nullable(),
  thumbnailFile: pictureName.nullable(),
});

/** What a reader may say, a line of JSON each. A reader that was taken over could say anything: it is believed no further. */
export const readerMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number(), of: z.number() }),
  z.object({ kind: z.literal("memory"), bytes: z.number() }),
  z.object({ kind: z.literal("page"), page }),
  z.object({
    kind: z.literal("end"),
    pictures: z.enum(["rendered", "twin", "card"]),
    language: z.string().max(40).nullable(),
    tagged: z.boolean().nullable(),
  }),
  z.object({ kind: z.literal("copied"), left: z.array(z.string()) }),
  z.object({
    kind: z.literal("refused"),
    refusal: z.object({ kind: z.enum(documentRefusalKinds), most: z.number().exactOptional() }),
  }),
  z.object({ kind: z.literal("trouble"), name: z.string(), frames: z.string() }),
]);

export type ReaderMessage = z.infer<typeof readerMessage>;
export type PictureNames = { pictureFile: string | null; thumbnailFile: string | null };
