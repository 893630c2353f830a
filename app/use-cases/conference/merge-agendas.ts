import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { insertAgendaItem, listAgendaItems } from "#db/queries/conference/agenda-items.ts";
import { findAgenda, listAgendasOf, removeAgenda, updateAgenda } from "#db/queries/conference/agendas.ts";

/**
 * Part of the act that signs a member in: what this browser chose becomes theirs. Where they have an agenda already, its
 * sessions are added to it and its own calendar address stays.
 */
export async function mergeAgendas(
  { db }: UseCaseTools,
  { memberId, browserHash }: { memberId: string; browserHash: string },
): Promise<void> {
  for (const { id, conferenceId } of await listAgendasOf(db, { browserHash })) {
    const own = await findAgenda(db, { memberId }, conferenceId);
    if (own === null) {
      await updateAgenda(db, id, { memberId, browserHash: null });
      continue;
    }
    for (const item of await listAgendaItems(db, id)) await insertAgendaItem(db, { ...item, agendaId: own.id });
    await removeAgenda(db, id);
  }
}
