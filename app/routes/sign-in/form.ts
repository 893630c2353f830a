import { z } from "zod";
import { ownAddress } from "#app/domain/people/own-address.ts";

export const askForm = z.object({
  mail: z
    .string()
    .trim()
    .max(254)
    .pipe(z.email({ error: "Enter your mail address, like jo@example.org." })),
  to: z
    .string()
    .default("")
    .transform((to) => ownAddress(to) ?? ""),
});
