import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  noProfileWords,
  profileFieldNames,
  usualSeenBy,
  type ProfileField,
  type SeenBy,
} from "#app/domain/people/profile.ts";
import { helpForWords } from "#app/routes/find-your-team/help-for-words.ts";
import type { FieldErrors } from "#app/ui/field/field.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { useFocusOnAnswer } from "#app/ui/layout/use-focus-on-answer.ts";
import { laterStyles } from "#app/ui/later-styles.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SafetyCard } from "#app/ui/safety-card/safety-card.tsx";
import { saveProfile } from "#app/use-cases/members/save-profile.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findProfile } from "#db/queries/profiles.ts";
import { ownAccountOf } from "../account/own-account-of.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { parseTyped, readTyped } from "../administration/typed.ts";
import { profileForm } from "./form.ts";
import { ProfileForm } from "./parts.tsx";
import { seenName } from "./seen-name.ts";

export const links = laterStyles;
export const meta = titled("Your profile");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, name, mail } = ownAccountOf(context, request);
  const { db, content } = context.services;
  const { words, seenBy } = await findProfile(db.read, id);
  const seen = words === null ? usualSeenBy : allSeenBy(seenBy);
  return {
    stored: { ...(words ?? noProfileWords), name, mail, seenBy: seen },
    places: content.vocabulary.places.map((place) => ({ value: place.id, label: place.name })),
    topics: content.vocabulary.topics.map(({ id: value, name: label }) => ({ value, label })),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

/** A field without a row is seen by nobody. */
function allSeenBy(kept: Readonly<Record<string, SeenBy>>): Record<ProfileField, SeenBy> {
  return Object.fromEntries(profileFieldNames.map((field) => [field, kept[field] ?? "nobody"])) as Record<
    ProfileField,
    SeenBy
  >;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: memberId } = ownAccountOf(context);
  const { services } = context;
  const typed = await readTyped(request);
  const help = helpForWords(services, `${typed["about"]?.[0] ?? ""}. ${typed["askMeAbout"]?.[0] ?? ""}`);
  const refused = (errors: FieldErrors) => data({ typed, errors, help, saved: false }, { status: 422 });
  const parsed = parseTyped(profileForm, typed);
  if (!parsed.ok) return refused(parsed.errors);
  const { name, workRole, organisation, place, phone, askMeAbout, about, interests } = parsed.value;
  const seenBy = Object.fromEntries(profileFieldNames.map((field) => [field, parsed.value[seenName(field)]]));
  const words = { workRole, organisation, place, phone, askMeAbout, about, interests };
  const input = { memberId, name, words, seenBy: seenBy as Record<ProfileField, SeenBy> };
  const saved = await perform(services, saveProfile, input);
  if (!saved.ok) {
    const field = saved.refusal.kind === "no-such-place" ? "place" : "interests";
    return refused({ [field]: "Choose from the list." });
  }
  return help.length === 0 ? redirect("/account/profile?saved") : data({ typed, errors: {}, help, saved: true });
}

export default function Profile() {
  const { stored, places, topics, saved } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  useFocusOnAnswer(acted);
  const back = { to: "/account", text: "Your account" };
  return (
    <Page heading="Your profile" back={back} errors={errorItems(acted)}>
      {(saved && !acted) || acted?.saved ? <NotificationBanner kind="success" heading="Saved" /> : null}
      {acted?.help.map((text) => (
        <SafetyCard key={text.id} text={text} />
      ))}
      <p>
        Members find each other by this. You say for each part who sees it. Nobody sees what you leave empty, and the
        public sees nothing of you unless your name is for everybody.
      </p>
      <ProfileForm kept={keptIn(acted)} stored={stored} places={places} topics={topics} />
    </Page>
  );
}
