import { z } from "zod";
import { readRecoveryCode } from "#app/domain/people/recovery-code.ts";

const sixFigures = "Enter the six figures that your app shows.";

export const codeForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.enum(["enrol", "code"]),
    code: z
      .string()
      .transform((typed) => typed.replace(/\s/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, sixFigures)),
  }),
  z.object({
    intent: z.literal("recovery"),
    recovery: z
      .string()
      .transform((typed) => readRecoveryCode(typed) ?? "")
      .pipe(z.string().min(1, "Enter a recovery code, like ABCD-EFGH-IJK.")),
  }),
  z.object({ intent: z.literal("begin") }),
]);

export type CodeForm = z.infer<typeof codeForm>;

/** Where the problem is shown, and what it says. */
export type CodeProblem = { field: "code" | "recovery"; problem: string };
