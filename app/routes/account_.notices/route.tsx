import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { usualDigestDay } from "#app/domain/notification/digest-period.ts";
import { kindsInOrder } from "#app/domain/notification/kind-words.ts";
import type { NoticeHow, NoticeKind } from "#app/domain/notification/notice-kinds.ts";
import { usualQuiet } from "#app/domain/notification/quiet-hours.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { tryMailAgain } from "#app/use-cases/members/try-mail-again.ts";
import { saveNoticeChoices } from "#app/use-cases/notices/save-choices.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findChoices } from "#db/queries/notices/choices.ts";
import { findNoticeSettings } from "#db/queries/notices/notice-settings.ts";
import { findStopLink } from "#db/queries/notices/stop-links.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, parseTyped, readTyped, refuseForm } from "../administration/typed.ts";
import { privately } from "../speak.$token/privately.ts";
import { noticesForm, sayClock } from "./form.ts";
import { Paused, WishesForm, type Wishes } from "./parts.tsx";

export const links = laterStyles;
export const meta = titled("What we tell you");
export const headers: HeadersFunction = () => privately;

/** Whoever is signed in, or whoever has the link of a mail that was sent to them. @throws a redirect to sign in */
async function whose(context: AppLoadContext, request: Request): Promise<{ memberId: string; by: string | null }> {
  const by = new URL(request.url).searchParams.get("by");
  const link = by === null ? null : await findStopLink(context.services.db.read, by);
  if (link !== null && by !== null) return { memberId: link.memberId, by };
  return { memberId: requireMember(context, request).id, by: null };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { memberId, by } = await whose(context, request);
  const { db } = context.services;
  const settings = await findNoticeSettings(db.read, memberId);
  const how = await findChoices(db.read, memberId);
  const { quietFrom, quietTo, quietWeekends } = settings ?? usualQuiet;
  const wishes: Wishes = {
    how: Object.fromEntries(kindsInOrder.map((kind) => [kind, how(kind)])) as Record<NoticeKind, NoticeHow>,
    quietFrom: sayClock(quietFrom),
    quietTo: sayClock(quietTo),
    quietWeekends: quietWeekends ? "yes" : "no",
    digestDay: String(settings?.digestDay ?? usualDigestDay),
  };
  return {
    wishes,
    paused: settings === null || settings.pausedAt === null ? null : (settings.pausedWhy ?? "bounced"),
    signedIn: by === null,
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { memberId, by } = await whose(context, request);
  const typed = await readTyped(request);
  const done = by === null ? "/account/notices?saved" : `/account/notices?by=${by}&saved`;
  if (intentOf(typed) === "mail-is-right") {
    if (by === null) await perform(context.services, tryMailAgain, { memberId });
    return redirect(done);
  }
  const parsed = parseTyped(noticesForm, typed);
  if (!parsed.ok) return refuseForm(typed, parsed.errors);
  await perform(context.services, saveNoticeChoices, { memberId, wishes: parsed.value });
  return redirect(done);
}

export default function NoticeChoices() {
  const { wishes, paused, signedIn, saved } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  const back = signedIn ? { to: "/account", text: "Your account" } : undefined;
  return (
    <Page heading="What we tell you, and when" back={back} errors={errorItems(acted)}>
      {saved && !acted ? <NotificationBanner kind="success" heading="Saved" /> : null}
      {paused === null ? null : <Paused why={paused} signedIn={signedIn} />}
      <WishesForm kept={keptIn(acted)} wishes={wishes} />
    </Page>
  );
}
