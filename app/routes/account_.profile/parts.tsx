import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { profileLengths, readInterests, type ProfileField, type SeenBy } from "#app/domain/people/profile.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { Kept } from "../administration/kept.ts";
import { seenName } from "./seen-name.ts";

type Stored = Record<ProfileField, string> & { seenBy: Readonly<Record<ProfileField, SeenBy>> };
type Choices = readonly { value: string; label: string }[];
type Props = { kept: Kept; stored: Stored; places: Choices; topics: Choices };

const seenChoices = [
  { value: "nobody", label: "Nobody" },
  { value: "members", label: "Members" },
  { value: "public", label: "Everybody, also without signing in" },
];

export function ProfileForm({ kept, stored, places, topics }: Props) {
  const one = (field: ProfileField) => kept.one(field, stored[field]);
  const seen = { kept, stored };
  return (
    <Form method="post" noValidate>
      <Part {...seen} field="name" what="your name">
        <TextInput {...one("name")} label="Your name" autoComplete="name" spellCheck={false} />
      </Part>
      <Part {...seen} field="workRole" what="what you do">
        <TextInput {...one("workRole")} label="What you do" />
      </Part>
      <Part {...seen} field="organisation" what="where you work">
        <TextInput {...one("organisation")} label="Where you work or volunteer" spellCheck={false} />
      </Part>
      <Part {...seen} field="place" what="your place">
        <Select {...one("place")} label="Your place" choices={[{ value: "", label: "Not said" }, ...places]} />
      </Part>
      <Part {...seen} field="interests" what="your interests">
        <Checkboxes
          {...kept.many("interests", readInterests(stored.interests))}
          label="Your interests"
          hint="The library then leads you to what is new in them."
          choices={topics}
        />
      </Part>
      <Part {...seen} field="askMeAbout" what="what people can ask you about">
        <TextInput {...one("askMeAbout")} label="Ask me about" hint="Like “setting up a walking group”." />
      </Part>
      <Part {...seen} field="about" what="what you say of yourself">
        <TextArea
          {...one("about")}
          label="More about you"
          hint="Please do not write about people you support."
          rows={4}
          maxLetters={profileLengths.about}
        />
      </Part>
      <Part {...seen} field="phone" what="your phone number">
        <TextInput {...one("phone")} label="Work phone number" type="tel" autoComplete="tel" width={20} />
      </Part>
      <Part {...seen} field="mail" what="your mail address">
        <p>
          <strong>Your mail address</strong>
          <br />
          {stored.mail}
        </p>
      </Part>
      <Button>Save</Button>
    </Form>
  );
}

type PartProps = Pick<Props, "kept" | "stored"> & { field: ProfileField; what: string; children: ReactNode };

/** A field, and who sees it. */
function Part({ kept, stored, field, what, children }: PartProps) {
  return (
    <div className="profile-part">
      {children}
      <Select {...kept.one(seenName(field), stored.seenBy[field])} label={`Who sees ${what}`} choices={seenChoices} />
    </div>
  );
}
