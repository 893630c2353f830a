import type { SpaceSettings } from "#app/domain/discussion/space-settings.ts";

/** An invented space of the demonstration, and the sample members who are in it. */
export type SampleSpace = SpaceSettings & {
  id: string;
  seenBy: "public" | "members" | "space";
  gathers: "library" | "conferences" | null;
  position: number; // in the list of spaces, the lowest first
  memberIds: string[];
};
