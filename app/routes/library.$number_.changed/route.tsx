import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { whichVersion } from "#app/domain/library/which-version.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { Pagination } from "#app/ui/pagination/pagination.tsx";
import { Select } from "#app/ui/select/select.tsx";
import { When } from "#app/ui/when/when.tsx";
import { findResource } from "#db/queries/library/find-resource.ts";
import type { Version } from "#db/queries/library/versions.ts";
import { changesBetween, type FileChanges } from "../library/changes-between.ts";
import { lookAs, numberIn } from "../library/look-as.ts";
import { changeView, type ChangeView } from "./change-view.ts";
import { WordDiff } from "./word-diff.tsx";

export const meta = titled("What changed");

const onOnePage = 20; // changes: each is compared word by word

/** What changed from one version to another: `from` and `to`, else the newest and the one before it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { viewer } = await lookAs(request, context);
  const asked = new URL(request.url).searchParams;
  const resource = await findResource(services.db.read, viewer, numberIn(params["number"]));
  const pair = resource === null ? null : versionsToCompare(resource.versions, asked);
  if (resource === null || pair === null) throw data(null, { status: 404 });
  const { from, to } = pair;
  const files = await changesBetween(services, { resource, from, to });
  const page = Math.max(1, Math.floor(Number(asked.get("page") ?? 1)) || 1);
  const which = { number: resource.row.number, from: from.number, to: to.number };
  return {
    ...which,
    title: resource.row.title,
    language: resource.row.language,
    versions: resource.versions.map(({ number }) => number),
    why: to.why,
    madeAt: { from: from.madeAt, to: to.madeAt },
    urls: from.url === to.url ? null : { before: from.url, after: to.url },
    page,
    pages: Math.ceil(files.reduce((sum, { changes }) => sum + changes.length, 0) / onOnePage),
    files: onPage(files, page).map(({ file, changes }) => ({
      name: file.name,
      says: file.says,
      changes: changes.map((change): ChangeView => changeView(services, which, file, change)),
    })),
  };
}

/** The older of two first, whichever way round they were asked for; null when there are no two. */
function versionsToCompare(versions: readonly Version[], asked: URLSearchParams) {
  const to = whichVersion(versions, asked.get("to"));
  const from =
    asked.get("from") === null
      ? versions.find(({ number }) => to !== null && number < to.number)
      : versions.find(({ number }) => String(number) === asked.get("from"));
  if (to === null || from === undefined || from.number === to.number) return null;
  return from.number < to.number ? { from, to } : { from: to, to: from };
}

/** The part of all changes that stands on one page. Files without changes of pages stand on the first. */
function onPage(files: readonly FileChanges[], page: number) {
  let before = 0;
  return files.flatMap((file) => {
    const start = (page - 1) * onOnePage - before;
    before += file.changes.length;
    const changes = file.changes.slice(Math.max(0, start), Math.max(0, start + onOnePage));
    return changes.length > 0 || (file.changes.length === 0 && page === 1) ? [{ file, changes }] : [];
  });
}

export default function Changed() {
  const shown = useLoaderData<typeof loader>();
  const { number, from, to, files, urls } = shown;
  return (
    <Page heading="What changed" caption={shown.title} back={{ to: `/library/${number}`, text: "The resource" }}>
      <p>
        From <Link to={`/library/${number}?v=${from}`}>version {from}</Link> (
        <When at={shown.madeAt.from} form="date" />) to <Link to={`/library/${number}?v=${to}`}>version {to}</Link> (
        <When at={shown.madeAt.to} form="date" />
        ).
      </p>
      {shown.why === "" ? null : <p>Why: {shown.why}</p>}
      {shown.versions.length > 2 ? <OtherVersions versions={shown.versions} from={from} to={to} /> : null}
      {urls === null ? null : (
        <p className="checksum">
          The address was {urls.before ?? "none"} and is now {urls.after ?? "none"}.
        </p>
      )}
      {files.map((file, index) => (
        <section key={index}>
          <h2 className="nhsuk-heading-m">
            <bdi>{file.name}</bdi>
          </h2>
          {file.says === null ? null : <p>{file.says}</p>}
          {file.changes.map((change) => (
            <OneChange key={change.says} change={change} language={shown.language} />
          ))}
        </section>
      ))}
      <Pagination
        page={shown.page}
        pages={shown.pages}
        hrefOf={(page) => `/library/${number}/changed?from=${from}&to=${to}&page=${page}`}
      />
      <p>
        We compare words, tables and the descriptions of pictures. A picture may be another one without a word of it.
      </p>
    </Page>
  );
}

function OneChange({ change, language }: { change: ChangeView; language: string }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{change.says}</h3>
      {change.words === null ? null : <WordDiff words={change.words} language={language} />}
      {change.notes === null ? null : (
        <>
          <p>In the speaker notes:</p>
          <WordDiff words={change.notes} language={language} />
        </>
      )}
      <ul className="nhsuk-list">
        {change.links.map((link) => (
          <li key={link.to}>
            <Link to={link.to} aria-label={`${change.says}. ${link.text}`}>
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherVersions({ versions, from, to }: { versions: readonly number[]; from: number; to: number }) {
  const choices = versions.map((number) => ({ value: String(number), label: `Version ${number}` }));
  return (
    <Form method="get">
      <Select id="from" name="from" label="From" value={String(from)} choices={choices} />
      <Select id="to" name="to" label="To" value={String(to)} choices={choices} />
      <Button kind="secondary">Compare them</Button>
    </Form>
  );
}
