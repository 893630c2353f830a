import { sayWhatChanged, toldOf } from "#app/domain/conference/told-session.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { agendaChanged } from "#app/mail/templates/agenda-changed.ts";
import type { Services } from "#app/services.ts";
import { noteTold, type Told } from "#app/use-cases/conference/note-told.ts";
import { listUntold } from "#db/queries/conference/agenda-items.ts";
import { findSessionById } from "#db/queries/conference/sessions.ts";
import { findMember } from "#db/queries/members.ts";
import { defineJob } from "../job-kind.ts";
import { tellMember } from "../tell-member.ts";

type Change = { conference: { id: string; name: string }; title: string; says: string };

/**
 * One mail to a member about everything on their agenda that has changed since they were told, as it stands at this
 * moment. Nothing is sent about what changed back, or about what is over.
 */
export const mailAgendaChanges = defineJob({
  kind: "mail-agenda-changes",
  async work(services, { ids: { memberId } }) {
    const member = await findMember(services.db.read, memberId);
    if (!member?.active) return null;
    const { told, changes } = await whatToTell(services, memberId);
    if (changes.length > 0) await tellMember(services, member, agendaChanged(byConference(services, changes)));
    return async (tools) => noteTold(tools, told);
  },
});

async function whatToTell({ db, clock, calendar }: Services, memberId: string) {
  const now = clock.now();
  const told: Told[] = [];
  const changes: Change[] = [];
  for (const { item, conference } of await listUntold(db.read, memberId)) {
    const session = await findSessionById(db.read, publicViewer(now), item.sessionId);
    if (session === null) continue;
    const state = toldOf(session);
    const { agendaId, sessionId } = item;
    told.push({ agendaId, sessionId, toldSequence: session.sequence, told: state });
    const isOver = [item.told, state].every(({ day, endsMinutes }) => calendar.instantOf(day, endsMinutes) <= now);
    const says = isOver ? null : sayWhatChanged(item.told, state);
    if (says !== null) changes.push({ conference, title: session.title, says });
  }
  return { told, changes };
}

function byConference({ config }: Services, changes: readonly Change[]) {
  return [...Map.groupBy(changes, ({ conference }) => conference.id).entries()].map(([id, of]) => ({
    conference: of[0]?.conference.name ?? "",
    link: `${config.siteUrl}/conferences/${id}/agenda`,
    changes: of.map(({ title, says }) => ({ title, says })),
  }));
}
