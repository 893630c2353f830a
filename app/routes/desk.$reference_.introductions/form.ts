import { z } from "zod";
import { cleanLine } from "#app/domain/guide/clean-text.ts";
import { day, maybeOne, oneOf, version, words } from "../administration/fields.ts";
import { clientId, freeWords } from "../desk.$reference/free-words.ts";

const fields = {
  organisation: words("Write the name of the group.", 200).transform(cleanLine),
  why: freeWords,
  need: maybeOne,
  onDay: day("Write the day, like 6 5 2026."),
  went: oneOf(["not-known", "yes", "no"], "Choose if they went."),
  room: oneOf(["not-known", "yes", "waiting", "no"], "Choose if the group had room."),
};

export const addShape = z.object({ ...fields, clientId });
export const changeShape = z.object({ ...fields, id: words("Open this page again: it has lost its place."), version });
