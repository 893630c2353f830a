import { z } from "zod";

export const askForm = z.object({
  mail: z
    .string()
    .trim()
    .max(254)
    .pipe(z.email({ error: "Enter your mail address, like jo@example.org." })),
});
