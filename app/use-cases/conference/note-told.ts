import type { ToldSession } from "#app/domain/conference/told-session.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { updateTold } from "#db/queries/conference/agenda-items.ts";

export type Told = { agendaId: string; sessionId: string; toldSequence: number; told: ToldSession };

/** Keeps what somebody knows now of sessions on their agenda: the state that the mail spoke of, not a newer one. */
export async function noteTold({ db }: UseCaseTools, told: readonly Told[]): Promise<void> {
  for (const one of told) await updateTold(db, one);
}
