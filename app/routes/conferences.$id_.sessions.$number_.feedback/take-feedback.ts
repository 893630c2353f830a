import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { longestFeedback } from "#app/domain/conference/feedback.ts";
import { helpForWords } from "#app/routes/find-your-team/help-for-words.ts";
import { agendaMark, agendaWordOf } from "#app/sign-in/agenda-cookie.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { giveFeedback, type FeedbackRefusal } from "#app/use-cases/conference/give-feedback.ts";
import { perform } from "#app/use-cases/perform.ts";
import { readTyped, type Typed } from "../administration/typed.ts";
import type { requireSession } from "../conferences/require-session.ts";

type Open = Awaited<ReturnType<typeof requireSession>>;

/** Takes the answers of one device. Words that sound like danger bring help with the answer. */
export async function takeFeedback(request: Request, context: AppLoadContext, { viewer, conference, session }: Open) {
  const { services, address } = context;
  const typed = await readTyped(request);
  const words = (box: string) => cleanText(typed[box]?.[0] ?? "");
  const help = helpForWords(services, `${words("better")}. ${words("next")}`);
  const refused = (errors: FieldErrors, status: 409 | 422 | 429) =>
    data({ sent: false, typed: typed as Typed | undefined, errors, help }, { status });
  const cookies = request.headers.get("cookie");
  const mark = agendaMark(services, cookies);
  if (agendaWordOf(services, cookies) === null) {
    const allowance = await services.limits.take("choose", { session: null, address });
    if (!allowance.allowed) {
      const wait = waitWords(allowance.retryAfterSeconds);
      return refused({ form: `Too many people answered from where you are. ${wait} Your words are kept below.` }, 429);
    }
  }
  const given = await perform(services, giveFeedback, {
    viewer,
    conferenceId: conference.id,
    number: session.number,
    word: mark.word,
    useful: Number(words("useful")),
    better: words("better"),
    next: words("next"),
  });
  if (!given.ok) return refused(saysRefused(given.refusal), given.refusal.kind === "not-now" ? 409 : 422);
  const headers = { "Set-Cookie": mark.cookie };
  if (help.length > 0)
    return data({ sent: true, typed: undefined as Typed | undefined, errors: {}, help }, { headers });
  return redirect(`/conferences/${conference.id}/sessions/${session.number}/feedback`, { headers });
}

function saysRefused(refusal: FeedbackRefusal): FieldErrors {
  switch (refusal.kind) {
    case "no-such-session":
      throw data(null, { status: 404 });
    case "not-now":
      return { form: "Come back when the session has begun. What you wrote is kept below." };
    case "choose":
      return { useful: "Choose how useful it was." };
    case "too-long":
      return { [refusal.field]: `Make this shorter: ${longestFeedback.toLocaleString("en-GB")} letters at most.` };
  }
}
