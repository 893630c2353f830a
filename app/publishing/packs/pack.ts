import type { Readable } from "node:stream";
import type { ProgrammeFacts } from "#app/domain/conference/programme-text.ts";
import type { Block } from "#app/domain/documents/block.ts";

/** What a pack is made of: everything here was asked through the door before it came. */
export type Pack = {
  title: string;
  intro: string;
  madeAt: Date;
  address: string; // of the page that the pack was made from
  attribution: string; // whose network it is
  /** Of a conference: its programme goes with it, as a page and as a table. */
  programme?: ProgrammeFacts;
  /** Stories told there, whose people agree on the day on which the pack is made. Words only, no pictures. */
  stories?: PackStory[];
  items: PackItem[];
};

/** A story card. `shownName` "": the person wants no name to stand there. */
export type PackStory = {
  number: number;
  title: string;
  project: string;
  mattered: string;
  helped: string;
  changed: string;
  contact: string;
  shownName: string;
  sample: boolean;
  address: string;
};

export type PackItem = {
  number: number;
  title: string;
  /** What its folder is called, when not by its number and title: "09.30 Our walks - Pat Smith". */
  folder?: string;
  kind: string; // "Guide"
  summary: string;
  facts: [name: string, value: string][]; // for the page and the manifest, the same names in every item
  licence: { name: string; url: string | null };
  credit: string;
  address: string; // for ever
  link: string | null; // of a resource that is elsewhere
  textBy: string; // "Made by a machine. Nobody has checked it yet."
  sample: boolean;
  files: PackFile[];
  pages: PackPage[];
};

/** Bytes are opened one file at a time, when its turn comes. */
export type PackFile = { name: string; bytes: number; sha256: string; open(): Promise<Readable> };

/** Files and pages count from 1. */
export type PackPage = {
  file: number;
  kind: "page" | "slide";
  number: number;
  title: string;
  blocks: Block[];
  notes: Block[];
};
