import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { StoryFields } from "#app/domain/conference/story-fields.ts";
import type { Kept } from "../administration/kept.ts";

type Choice = { value: string; label: string };

export type StoryChoices = { sessions: readonly Choice[]; places: readonly Choice[] };

type Props = { kept: Kept; stored: Partial<StoryFields> & { session: string }; choices: StoryChoices };

const none = { value: "", label: "None" };

/** The fields of a story card, filled with what is stored or was typed. */
export function StoryFieldset({ kept, stored, choices }: Props) {
  const one = (name: keyof StoryFields | "session") => kept.one(name, stored[name] ?? "");
  return (
    <>
      <TextInput {...one("title")} label="Title" />
      <TextInput {...one("project")} label="Project that tells it" />
      <Select {...one("session")} label="Session in which it was told" choices={[none, ...choices.sessions]} />
      <Select {...one("place")} label="Place (optional)" choices={[none, ...choices.places]} />
      <TextArea {...one("mattered")} label="What mattered" hint="To the person, in their own words if you can." />
      <TextArea {...one("helped")} label="What helped" />
      <TextArea {...one("changed")} label="What changed" />
      <TextInput
        {...one("contact")}
        label="How to ask the project"
        hint="A mail address, telephone number or website of the project. Never of the person."
      />
      <TextInput
        {...one("pictureAlt")}
        label="What is in the picture (optional)"
        hint="For whoever cannot see it. Leave it empty when there is no picture."
      />
    </>
  );
}
