import { z } from "zod";
import { cleanLine, cleanText } from "#app/domain/guide/clean-text.ts";
import { profileFieldNames, profileLengths, seenByChoices } from "#app/domain/people/profile.ts";
import { many } from "../administration/fields.ts";
import { seenName } from "./seen-name.ts";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : (value ?? ""));

const box = (most: number, clean = cleanLine) =>
  z.preprocess(
    first,
    z
      .string()
      .transform(clean)
      .pipe(z.string().max(most, { error: `Use ${most.toLocaleString("en-GB")} letters or fewer.` })),
  );

const seen = z.preprocess(first, z.enum(seenByChoices, { error: "Choose who sees it." }));

const seenFields = Object.fromEntries(profileFieldNames.map((field) => [seenName(field), seen])) as Record<
  ReturnType<typeof seenName>,
  typeof seen
>;

export const profileForm = z.object({
  name: box(profileLengths.name).pipe(z.string().min(1, { error: "Write your name." })),
  workRole: box(profileLengths.workRole),
  organisation: box(profileLengths.organisation),
  place: box(40),
  phone: box(profileLengths.phone).pipe(
    z.string().regex(/^[0-9+() -]*$/, { error: "Write a phone number with figures, like 0191 498 0123." }),
  ),
  askMeAbout: box(profileLengths.askMeAbout),
  about: box(profileLengths.about, cleanText),
  interests: many.transform((ids) => ids.join(" ")),
  ...seenFields,
});
