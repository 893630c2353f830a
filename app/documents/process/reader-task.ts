import type { AllowedType, ReadableType } from "#app/domain/documents/file-types.ts";
import type { DocumentLimits } from "#app/domain/documents/document-limits.ts";

/** What a reader is started for; handed over as one line of JSON. All paths are absolute. */
export type ReaderTask =
  | {
      kind: "read";
      path: string;
      mediaType: ReadableType;
      limits: DocumentLimits;
      pictureFolder: string;
      rendered: string | null; // a PDF that was made from the file
      twin: string | null; // a PDF of the same deck that was handed in
    }
  | { kind: "check"; path: string; mediaType: ReadableType; limits: DocumentLimits }
  | { kind: "copy"; path: string; mediaType: AllowedType; limits: DocumentLimits; to: string }
  | { kind: "social-card"; card: SocialCard; to: string };

/** `page` is the page's number and title; `picture` a file that this site drew itself. */
export type SocialCard = { title: string; page: string; credit: string; site: string; picture: string | null };
