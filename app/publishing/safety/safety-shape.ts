import { z } from "zod";
import { isDay } from "#app/publishing/region/cells.ts";

/** The lines between the two "---" of a safety text. */
export const safetyShape = z.strictObject({
  id: z.string(),
  version: z.number().int("The version is a whole number.").min(1, "The first version is 1."),
  title: z.string().min(1, "The title is empty."),
  urgency: z.enum(["emergency", "urgent", "calm"], { error: "Write emergency, urgent or calm." }),
  reader: z.enum(["adult", "child", "anyone"], { error: "Write adult, child or anyone." }),
  helplines: z.array(z.string()).default([]),
  councilLine: z
    .enum(["adult", "child"], { error: "Write adult or child, or leave the line out." })
    .nullable()
    .default(null),
  agreedBy: z.string().min(1).nullable().default(null),
  agreedRole: z.string().min(1).nullable().default(null),
  agreedOn: z.string().refine(isDay, "Write the day like 2026-12-25.").nullable().default(null),
});

export type SafetyFront = z.infer<typeof safetyShape>;
