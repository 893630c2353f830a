import type { ResourceFields, Visibility } from "#app/domain/library/resource.ts";
import type { SampleSpace } from "#app/domain/library/sample-space.ts";

/**
 * One invented resource of the demonstration. Days count from the first start, so that it never looks stale:
 * `made`, `published` and `withdrawn` before it, `review` and `embargo` after it.
 */
export type SampleResource = {
  id: string; // kebab-case, the name of its file
  fields: Omit<ResourceFields, "madeOn">;
  madeMonthsAgo: number;
  ownerId: string;
  visibility: Visibility;
  spaceId: string | null;
  publishedDaysAgo: number | null; // null: it never left the drafts
  reviewInDays: number | null; // negative: overdue; null: nobody has set a day
  embargoDays: number | null;
  withdrawn: { daysAgo: number; reason: string; replacedBy: string } | null;
  versions: SampleVersion[]; // the oldest first, never empty
};

/** Files of content/library/samples/files, or the address of a link. */
export type SampleVersion = { files: string[]; url: string | null; why: string; daysAgo: number };

/** A collection in its set order. */
export type SampleCollection = {
  id: string;
  title: string;
  intro: string;
  visibility: Visibility;
  spaceId: string | null;
  resourceIds: string[];
};

/** Everything of the library's demonstration. None of it is read on a live site. */
export type LibrarySamples = {
  spaces: SampleSpace[];
  resources: SampleResource[];
  collections: SampleCollection[];
};
