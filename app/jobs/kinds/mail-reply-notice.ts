import { sendOut } from "#app/use-cases/reaching/send-out.ts";
import { defineJob } from "../job-kind.ts";

/** Queued before everything to a person went by one door: it goes that way now. */
export const mailReplyNotice = defineJob({
  kind: "mail-reply-notice",
  work: async (_services, { id, ids: { referralId } }) => {
    return async (tools) => {
      const note = { way: "mail", purpose: "message-waiting", about: null, by: "site", goesAt: tools.now } as const;
      await sendOut(tools, { id: `message-waiting ${id}`, referralId, ...note });
    };
  },
});
