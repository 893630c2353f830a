import type { AppLoadContext } from "@remix-run/node";
import { takesFeedback } from "#app/domain/conference/feedback.ts";
import { agendaWordOf } from "#app/sign-in/agenda-cookie.ts";
import { deviceHashOf, hasAnswered } from "#db/queries/conference/feedback.ts";
import type { SessionRow } from "#db/queries/conference/sessions.ts";

/** Whether this device can say what it thought of a session: not before it begins, and once. */
export async function feedbackState(
  request: Request,
  { services }: AppLoadContext,
  session: SessionRow,
): Promise<"not-now" | "open" | "answered"> {
  if (!takesFeedback(session, services.clock.now(), services.calendar)) return "not-now";
  const word = agendaWordOf(services, request.headers.get("cookie"));
  if (word === null) return "open";
  const { read } = services.db;
  return (await hasAnswered(read, session.id, deviceHashOf(read, session.id, word))) ? "answered" : "open";
}
