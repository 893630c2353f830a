import { data, type AppLoadContext } from "@remix-run/node";
import { sayLocalDay } from "#app/domain/conference/say-local-days.ts";
import { storyFindings } from "#app/domain/conference/story-fields.ts";
import { consentStands, newestConsent } from "#app/domain/conference/why-story-not-seen.ts";
import { sayPersonalData } from "#app/domain/documents/guard/say-personal-data.ts";
import { numberIn } from "#app/routes/library/look-as.ts";
import { findKeptStory } from "#db/queries/conference/kept-stories.ts";
import { listSessions } from "#db/queries/conference/sessions.ts";
import { listStoryConsents } from "#db/queries/conference/story-consents.ts";
import { findNewestPictureJob } from "#db/queries/conference/story-picture-jobs.ts";
import { storyChoices } from "../conferences.$id_.keep_.stories/story-choices.ts";
import { requireKeptConference } from "../conferences/require-conference.ts";
import { todayOf } from "../stories/looking-at-stories.ts";
import { wordsToRead } from "./words-to-read.ts";

/** A story as its facilitator works on it. @throws 404, or a redirect to sign in */
export async function requireKeptStory(
  context: AppLoadContext,
  params: { id?: string; number?: string },
  request?: Request,
) {
  const { viewer, conference } = await requireKeptConference(context, params.id, request);
  const which = { viewer, conferenceId: conference.id, number: numberIn(params.number) };
  const story = await findKeptStory(context.services.db.read, viewer, which);
  if (story === null) throw data(null, { status: 404 });
  return { which, conference, story };
}

/** Everything that the facilitator's page of a story shows. */
export async function loadStory(context: AppLoadContext, { which, conference, story }: Kept) {
  const { services } = context;
  const db = services.db.read;
  const consents = await listStoryConsents(db, story.id);
  const newest = newestConsent(consents);
  const sessions = await listSessions(db, which.viewer, conference.id);
  const { title, project, place, mattered, helped, changed, contact, pictureAlt } = story;
  const session = String(sessions.find(({ id }) => id === story.sessionId)?.number ?? "");
  return {
    id: conference.id,
    number: story.number,
    seen: story.changedAt.getTime(),
    sample: story.sample,
    published: story.publishedAt !== null,
    stored: { title, project, place, mattered, helped, changed, contact, pictureAlt, session },
    choices: storyChoices(services, sessions),
    findings: storyFindings(story).map(({ kind, excerpt, field }) => ({ says: sayPersonalData(kind), excerpt, field })),
    picture: story.pictureId === null ? await pictureWords(context, story.id) : ("there" as const),
    consent: newest === null ? null : consentView(newest, story.changedAt, todayOf(context)),
    consentId: services.ids.newId(),
    today: todayOf(context),
    wordsHash: wordsToRead(context).hash,
  };
}

type Kept = Awaited<ReturnType<typeof requireKeptStory>>;

export type KeptStory = Awaited<ReturnType<typeof loadStory>>;

async function pictureWords({ services }: AppLoadContext, storyId: string) {
  const job = await findNewestPictureJob(services.db.read, storyId);
  if (job === "waiting" || job === "running") return "being-checked" as const;
  return job === "dead" ? ("not-taken" as const) : ("none" as const);
}

type Consent = Awaited<ReturnType<typeof listStoryConsents>>[number];

function consentView(consent: Consent, changedAt: Date, today: string) {
  const { id, takenOn, untilOn, shownName, pictureAllowed, takenByName, withdrawnAt, withdrawnBy, recordedAt } =
    consent;
  return {
    id,
    stands: consentStands(consent, today),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, byLink: withdrawnBy === null },
    takenOn: sayLocalDay(takenOn),
    untilOn: sayLocalDay(untilOn),
    takenByName,
    shownName,
    pictureAllowed,
    changedSince: changedAt > recordedAt,
  };
}
