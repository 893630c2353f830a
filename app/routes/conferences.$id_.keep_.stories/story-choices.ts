import type { Services } from "#app/services.ts";
import type { SessionInRoom } from "#db/queries/conference/sessions.ts";
import type { StoryChoices } from "./story-fieldset.tsx";

/** The sessions and places that the form of a story offers. */
export function storyChoices({ content }: Services, sessions: readonly SessionInRoom[]): StoryChoices {
  return {
    sessions: sessions
      .filter(({ kind }) => kind === "session")
      .map(({ number, title }) => ({ value: String(number), label: title })),
    places: content.vocabulary.places.map(({ id, name }) => ({ value: id, label: name })),
  };
}
