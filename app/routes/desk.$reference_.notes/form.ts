import { z } from "zod";
import { headings, type HeadingId } from "#app/domain/record/headings.ts";
import { oneOf, version, words } from "../administration/fields.ts";
import { clientId, neededWords } from "../desk.$reference/free-words.ts";

const lost = "Open this page again: it has lost its place.";
const written = {
  words: neededWords("Write the note first."),
  saidBy: oneOf(["person", "staff"], "Choose whose words these are."),
};

export const addShape = z.object({
  ...written,
  heading: oneOf<HeadingId>(
    headings.map(({ id }) => id),
    lost,
  ),
  clientId,
});
export const noRisksShape = z.object({ clientId });
export const changeShape = z.object({ ...written, id: words(lost), version });
export const endShape = z.object({ id: words(lost), version });
