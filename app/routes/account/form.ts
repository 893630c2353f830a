import { z } from "zod";

export const accountForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("end-session"), session: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ intent: z.literal("end-others") }),
  z.object({ intent: z.literal("end-everywhere") }),
  z.object({ intent: z.literal("new-recovery-codes") }),
  z.object({ intent: z.literal("new-phone") }),
  z.object({ intent: z.literal("mail-is-right") }),
]);
