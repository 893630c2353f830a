import type { AccessibilityFinding, AccessibilityGrade } from "./accessibility-finding.ts";
import type { Block } from "./block.ts";

/**
 * A page or slide as a machine read it; `number` counts from 1 and includes hidden slides.
 * `notes` are the speaker's and private. Of a hidden slide nothing may be shown, searched or kept: its words are here for
 * the guard alone. `title` is empty when there is none. `fingerprint` is of the words: equal words, equal fingerprint.
 * Picture files are names inside the picture folder, or null.
 */
export type DocumentPage = {
  number: number;
  kind: "page" | "slide";
  title: string;
  blocks: Block[];
  notes: Block[];
  hidden: boolean;
  fingerprint: string;
  pictureFile: string | null;
  thumbnailFile: string | null;
};

/** Where the pictures came from: the pages themselves, a PDF of the same deck, or cards drawn with the page's words. */
export type PicturesFrom = "rendered" | "twin" | "card";

/** What was read from a file. `language` is a BCP 47 tag, such as `en-GB`, or null when the file does not say. */
export type Reading = {
  pages: DocumentPage[];
  pictures: PicturesFrom;
  language: string | null;
  report: AccessibilityFinding[];
  grade: AccessibilityGrade;
};
