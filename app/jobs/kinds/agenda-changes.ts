import { addAgendaMails } from "#app/use-cases/conference/add-agenda-mails.ts";
import { defineJob } from "../job-kind.ts";

/** A while after sessions changed: finds the members who have one of them on their agenda. */
export const agendaChanges = defineJob({
  kind: "agenda-changes",
  work:
    async (_services, { id }) =>
    async (tools) =>
      addAgendaMails(tools, { round: id }),
});
