import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { setTimeout as wait } from "node:timers/promises";
import { helpForWords } from "#app/routes/find-your-team/help-for-words.ts";
import { waitWords } from "#app/sign-in/wait-words.ts";
import { askToJoin } from "#app/use-cases/members/ask-to-join.ts";
import { perform } from "#app/use-cases/perform.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { parseTyped, readTyped, type Typed } from "../administration/typed.ts";
import { joinForm } from "./form.ts";

const sameTimeMs = 250; // a member, a listed domain or neither: the answer takes as long

/** Every answer is the same page; words that sound like danger bring help with it. */
export async function takeForm(request: Request, context: AppLoadContext) {
  const { services } = context;
  const typed = await readTyped(request);
  const help = helpForWords(
    services,
    ["why", "workRole", "name", "organisation"].map((box) => typed[box]?.[0] ?? "").join(". "),
  );
  const refused = (errors: FieldErrors, status: 422 | 429) =>
    data({ sent: false as const, typed: typed as Typed | undefined, errors, help }, { status });
  const parsed = parseTyped(joinForm, typed);
  if (!parsed.ok) return refused(parsed.errors, 422);
  const asker = { session: context.session.tokenHash, address: context.address };
  const allowance = await services.limits.take("join", asker);
  if (!allowance.allowed) {
    const form = `Too many people asked to join from where you are. ${waitWords(allowance.retryAfterSeconds)} What you typed is kept below.`;
    return refused({ form }, 429);
  }
  const { to, ...words } = parsed.value;
  const [asked] = await Promise.all([perform(services, askToJoin, { ...words, returnTo: to }), wait(sameTimeMs)]);
  if (!asked.ok) return refused({ place: "Choose the place from the list." }, 422);
  if (help.length === 0) return redirect("/join?sent");
  return data({ sent: true as const, typed: undefined, errors: {}, help }, { status: 200 });
}
