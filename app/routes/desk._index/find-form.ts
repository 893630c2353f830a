import { z } from "zod";

/** What is typed into the search: a name, its first three letters, or a reference. */
export const findForm = z.object({
  find: z.string().trim().min(1, "Type a name or a reference").max(100, "Type fewer words"),
});
