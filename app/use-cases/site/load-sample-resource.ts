import { localDateOf } from "#app/domain/clock/calendar.ts";
import { plusDays } from "#app/domain/clock/local-date.ts";
import type { SampleResource, SampleVersion } from "#app/domain/library/library-samples.ts";
import { plusMonths } from "#app/domain/library/review-due.ts";
import { urlKey } from "#app/domain/library/url-key.ts";
import { ok, type Result } from "#app/domain/result.ts";
import { attachFiles, type GivenFile } from "#app/use-cases/library/attach-files.ts";
import type { UseCaseTools } from "#app/use-cases/perform.ts";
import { layResource } from "#app/use-cases/search/lay-resource.ts";
import { insertChange, insertResource, updateResource } from "#db/queries/library/resources.ts";
import { findResourceNumber } from "#db/queries/library/sample-rows.ts";
import { insertConfirmation, insertVersion } from "#db/queries/library/versions.ts";

export type LoadSampleResource = { sample: SampleResource; files: ReadonlyMap<string, GivenFile> };

/** The same at every start, so that a resource is never loaded twice. */
export function sampleResourceId(id: string): string {
  return `sample-${id}`;
}

/**
 * Makes rows of one invented resource, its versions and its history. One that is there stays as it is, because somebody
 * may have tried a change on the site. Nobody has ever checked it, and so nothing says that somebody did.
 */
export async function loadSampleResource(
  tools: UseCaseTools,
  { sample, files }: LoadSampleResource,
): Promise<Result<null, never>> {
  const { db, now } = tools;
  const id = sampleResourceId(sample.id);
  if ((await findResourceNumber(db, id)) !== null) return ok(null);
  await insertSampleRow(tools, id, sample);
  for (const [index, version] of sample.versions.entries())
    await loadVersion(tools, { id, sample, version, index, files });
  const { withdrawn, publishedDaysAgo } = sample;
  const newest = sample.versions.at(-1)?.daysAgo ?? 0;
  await updateResource(db, id, {
    publishedAt: publishedDaysAgo === null ? null : daysBefore(now, publishedDaysAgo),
    changedAt: daysBefore(now, withdrawn?.daysAgo ?? newest),
  });
  if (withdrawn !== null) await withdraw(tools, id, sample, withdrawn);
  await layResource(tools, id);
  return ok(null);
}

async function insertSampleRow(tools: UseCaseTools, id: string, sample: SampleResource): Promise<void> {
  const { db, now, newId, calendar } = tools;
  const today = localDateOf(now, calendar);
  const { visibility, spaceId, embargoDays, reviewInDays, ownerId } = sample;
  const fields = { ...sample.fields, madeOn: plusMonths(today, -sample.madeMonthsAgo).slice(0, "2026-01".length) };
  const at = daysBefore(now, sample.versions[0]?.daysAgo ?? 0);
  const embargoUntil = embargoDays === null ? null : daysBefore(now, -embargoDays);
  await insertResource(db, {
    id,
    kind: sample.versions.at(-1)?.url ? "link" : "file",
    fields,
    release: { visibility, spaceId, embargoUntil },
    reviewDueOn: reviewInDays === null ? null : plusDays(today, reviewInDays),
    by: ownerId,
    at,
    sample: true,
  });
  await insertChange(db, { id: newId(), resourceId: id, what: "made", why: "", fields, memberId: ownerId, at });
}

type OneVersion = {
  id: string;
  sample: SampleResource;
  version: SampleVersion;
  index: number;
  files: ReadonlyMap<string, GivenFile>;
};

/** A version that is no draft is released in the name of the invented member who owns it. */
async function loadVersion(tools: UseCaseTools, { id, sample, version, index, files }: OneVersion): Promise<void> {
  const { db, now, newId } = tools;
  const { ownerId: memberId } = sample;
  const at = daysBefore(now, version.daysAgo);
  const { url, why } = version;
  const versionId = newId();
  const row = { id: versionId, resourceId: id, url, urlKey: url === null ? null : urlKey(url), why, madeAt: at };
  await insertVersion(db, { ...row, madeBy: memberId });
  await attachFiles(
    tools,
    versionId,
    version.files.map((name) => givenOf(files, name)),
  );
  if (index > 0) await insertChange(db, { id: newId(), resourceId: id, what: "version", why, memberId, at });
  if (sample.visibility === "draft") return;
  await insertConfirmation(db, { id: newId(), versionId, memberId, findings: 0, at });
  await insertChange(db, { id: newId(), resourceId: id, what: "released", why: "", memberId, at });
}

async function withdraw(
  { db, now, newId }: UseCaseTools,
  id: string,
  { ownerId }: SampleResource,
  { daysAgo, reason, replacedBy }: NonNullable<SampleResource["withdrawn"]>,
): Promise<void> {
  const at = daysBefore(now, daysAgo);
  const instead = await findResourceNumber(db, sampleResourceId(replacedBy));
  await updateResource(db, id, { withdrawnAt: at, withdrawnReason: reason, replacedBy: instead });
  await insertChange(db, { id: newId(), resourceId: id, what: "withdrawn", why: reason, memberId: ownerId, at });
}

function givenOf(files: ReadonlyMap<string, GivenFile>, name: string): GivenFile {
  const given = files.get(name);
  if (given === undefined) throw new Error(`The sample file ${name} was not taken in`);
  return given;
}

const dayMs = 86_400_000;

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
