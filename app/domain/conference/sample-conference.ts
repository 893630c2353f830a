import type { ConferenceFields } from "./conference-fields.ts";
import type { StoryFields } from "./story-fields.ts";
import type { SessionFields } from "./session-fields.ts";

/** A conference of the demonstration, as its file says it. Rooms and speakers are named by ids of that file. */
export type SampleConference = {
  id: string;
  fields: ConferenceFields;
  rooms: { id: string; name: string; access: string }[];
  speakers: { id: string; name: string; role: string; organisation: string; about: string }[];
  sessions: SampleSession[];
  stories: SampleStory[];
};

/** A story card of it. `session`: the title of the session in which it is told. The consent to it is invented too. */
export type SampleStory = Omit<StoryFields, "pictureAlt"> & { session: string; shownName: string };

export type SampleSession = Omit<SessionFields, "roomId"> & {
  roomId: string | null;
  speakerIds: string[];
  cancelled: boolean;
  deckIds: string[];
  /** Which of its speakers gave leave to show the decks. */
  agreedBy: string | null;
};
