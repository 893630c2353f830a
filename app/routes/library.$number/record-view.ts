import { isOverdue } from "#app/domain/library/review-due.ts";
import { localDateOf } from "#app/domain/clock/calendar.ts";
import { creditText } from "#app/domain/library/credit-text.ts";
import { licenceOf, nameOf } from "#app/domain/library/vocabulary.ts";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { sayMadeOn } from "#app/domain/library/say-made-on.ts";
import { visibilityWords } from "#app/routes/library/visibility-words.ts";
import type { Services } from "#app/services.ts";
import type { SeenResource } from "#db/queries/library/find-resource.ts";
import { fileView } from "./file-view.ts";
import type { MadeOfDiscussion } from "./made-of-discussion.ts";
import { linkView } from "./link-view.ts";

/** A resource as its page shows it: built from its own list, so that nothing else of the row leaves. */
export async function recordView(
  services: Services,
  resource: SeenResource,
  { asked, discussion }: { asked: string | null; discussion: MadeOfDiscussion | null },
) {
  const { row, fields, keeps, versions } = resource;
  const { content, config, clock, calendar } = services;
  const version = whichVersion(versions, asked);
  if (version === null) return null;
  const now = clock.now();
  const newest = whichVersion(versions, null) ?? version;
  const licence = licenceOf(content.vocabulary, fields.licence);
  const address = `${config.siteUrl}/library/${row.number}`;
  const words = content.vocabulary;
  const author = discussion?.author ?? fields.author;
  const language = [
    { id: "en", name: "English" },
    ...content.region.languages.map(({ code, name }) => ({ id: code, name })),
  ];
  return {
    number: row.number,
    title: fields.title,
    summary: fields.summary,
    sample: row.sample,
    keeps,
    type: fields.type === "" ? null : nameOf(words.types, fields.type),
    topics: fields.topics.map((id) => ({ id, name: nameOf(words.topics, id) })),
    audiences: fields.audiences.map((id) => ({ id, name: nameOf(words.audiences, id) })),
    places: fields.places.map((id) => ({ id, name: nameOf(words.places, id) })),
    language: nameOf(language, fields.language),
    author,
    organisation: fields.organisation,
    contact: fields.contact,
    madeOn: sayMadeOn(fields.madeOn),
    licence: licence === null ? null : { name: licence.name, url: licence.url, may: licence.may },
    permission: fields.permission === "" ? null : nameOf(words.permissions, fields.permission),
    credit: creditText({ ...fields, author }, licence, address),
    seenBy: visibilityWords(row, resource.spaceName, now),
    embargoUntil: row.embargoUntil !== null && row.embargoUntil > now ? row.embargoUntil : null,
    draft: row.visibility === "draft",
    withdrawn: row.withdrawnAt === null ? null : { at: row.withdrawnAt, reason: row.withdrawnReason ?? "" },
    checked: row.checkedAt === null ? null : { at: row.checkedAt, by: resource.checkedBy ?? "a former member" },
    reviewDueOn: row.reviewDueOn,
    overdue: isOverdue(row.reviewDueOn, localDateOf(now, calendar)),
    counts: keeps ? { views: row.views, downloads: row.downloads } : null,
    discussion: discussion === null ? null : { thread: discussion.thread },
    version: {
      number: version.number,
      why: version.why,
      madeAt: version.madeAt,
      url: version.url,
      released: version.releasedAt !== null,
      isNewest: version.number === newest.number,
    },
    link: await linkView(services, row.id, version.url),
    waiting: keeps ? (versions.find(({ releasedAt }) => releasedAt === null)?.number ?? null) : null,
    versions: versions.map(({ number, why, madeAt, madeBy, releasedAt }) => ({
      number,
      why,
      madeAt,
      by: keeps ? madeBy : null,
      released: releasedAt !== null,
    })),
    files: await Promise.all(
      version.files.map((file, index) => fileView(services, resource, { file, version, index })),
    ),
    scanned: config.scanner !== null,
  };
}

export type RecordView = NonNullable<Awaited<ReturnType<typeof recordView>>>;
