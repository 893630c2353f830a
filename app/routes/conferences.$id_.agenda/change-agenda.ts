import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { ownAddress } from "#app/domain/people/own-address.ts";
import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import { agendaHashOf, agendaMark } from "#app/sign-in/agenda-cookie.ts";
import { makeToken } from "#app/sign-in/token.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { addToAgenda, renewAgendaFeed, takeOffAgenda } from "#app/use-cases/conference/keep-agenda.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { ConferenceRow } from "#db/queries/conference/conferences.ts";
import { agendaOwner } from "../conferences/agenda-of.ts";

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["add", "take-off"]), session: z.coerce.number().int(), back: z.string().optional() }),
  z.object({ intent: z.literal("renew") }),
]);

type Of = { viewer: LibraryViewer; conference: ConferenceRow };

/** Takes the form of an agenda. A browser without an account gets its cookie with the first session that it chooses. */
export async function changeAgenda(request: Request, context: AppLoadContext, { viewer, conference }: Of) {
  const { services } = context;
  const parsed = form.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 422 });
  const to = `/conferences/${conference.id}`;
  const conferenceId = conference.id;
  const feedToken = makeToken(services.ids.randomBytes);
  if (parsed.data.intent === "renew") {
    const owner = agendaOwner(request, context);
    if (owner === null) throw data(null, { status: 404 });
    const renewed = await perform(services, renewAgendaFeed, { owner, conferenceId, feedToken });
    if (!renewed.ok) throw data(null, { status: 404 });
    return redirect(`${to}/agenda?renewed`);
  }
  const { intent, session: number, back } = parsed.data;
  const { owner, headers, refused } = await whose(request, context, intent);
  if (refused !== null) return data({ problem: refused }, { status: 429 });
  const chosen = { viewer, owner, conferenceId, number };
  const done =
    intent === "add"
      ? await perform(services, addToAgenda, { ...chosen, feedToken })
      : await perform(services, takeOffAgenda, chosen);
  if (!done.ok) throw data(null, { status: 404 });
  return redirect(pageToComeBackTo(back) ?? `${to}/agenda`, { headers });
}

/** A page of our own, at the line of a session when one is named. */
function pageToComeBackTo(back: string | undefined): string | null {
  const [page, line] = (back ?? "").split("#");
  const own = ownAddress(page);
  return own === null || line === undefined || !/^session-\d{1,6}$/.test(line) ? own : `${own}#${line}`;
}

/** Whose agenda it is. Only adding makes a word for a browser that has none, and so many from one place are stopped. */
async function whose(request: Request, context: AppLoadContext, intent: "add" | "take-off") {
  const { services, session, address } = context;
  const headers = new Headers();
  if (session.member !== null) return { owner: { memberId: session.member.id }, headers, refused: null };
  const cookies = request.headers.get("cookie");
  const mark = agendaMark(services, cookies);
  if (intent === "add") headers.append("Set-Cookie", mark.cookie);
  if (intent === "add" && agendaHashOf(services, cookies) === null) {
    const allowance = await services.limits.take("choose", { session: null, address });
    if (!allowance.allowed)
      return {
        owner: { browserHash: mark.hash },
        headers,
        refused: `Too many people began an agenda from where you are. ${waitWords(allowance.retryAfterSeconds)}`,
      };
  }
  return { owner: { browserHash: mark.hash }, headers, refused: null };
}
