import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { keepsConferences } from "#app/domain/conference/why-conference-not.ts";
import { nameOf } from "#app/domain/library/vocabulary.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { SampleMark } from "#app/ui/sample-mark/sample-mark.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { listConferences } from "#db/queries/conference/conferences.ts";

export const meta = titled("Conferences");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const { db, content } = context.services;
  const all = await listConferences(db.read, viewer);
  const asked = new URL(request.url).searchParams.get("theme") ?? "";
  const themes = [...new Set(all.flatMap(({ themes: own }) => own))];
  const theme = themes.includes(asked) ? asked : "";
  const shown = theme === "" ? all : all.filter(({ themes: own }) => own.includes(theme));
  const named = (id: string) => ({ id, name: nameOf(content.vocabulary.topics, id) });
  const years = Map.groupBy(shown, ({ startsOn }) => startsOn.slice(0, 4));
  return {
    theme: theme === "" ? null : named(theme),
    themes: themes.map(named).sort((a, b) => a.name.localeCompare(b.name, "en-GB")),
    years: [...years].map(([year, conferences]) => ({
      year,
      conferences: conferences.map(({ id, name, startsOn, endsOn, venue, sample, visibility, themes: own }) => ({
        id,
        name,
        days: sayLocalDays(startsOn, endsOn),
        venue,
        sample,
        draft: visibility === "draft",
        themes: own.map((one) => named(one).name),
      })),
    })),
    keeps: keepsConferences(viewer),
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ConferenceList() {
  const { theme, themes, years, keeps } = useLoaderData<typeof loader>();
  return (
    <Page heading="Conferences">
      <p>What was said and shown at the conferences of the network. You do not need an account to read it.</p>
      {themes.length < 2 ? null : <Themes theme={theme} themes={themes} />}
      {years.length === 0 ? <p>There is no conference to show yet.</p> : null}
      {years.map((year) => (
        <Year key={year.year} {...year} />
      ))}
      <p>
        <Link to="/stories">Stories that were told at conferences</Link>
      </p>
      <p>
        <a href="/conferences/feed">Follow the conferences (Atom feed)</a>
      </p>
      {keeps ? (
        <p>
          <Link to="/network/conferences">Make a conference, or change one</Link>
        </p>
      ) : null}
    </Page>
  );
}

function Themes({ theme, themes }: Pick<Loaded, "theme" | "themes">) {
  return (
    <nav aria-label="Themes">
      {theme === null ? (
        <p>Only those about:</p>
      ) : (
        <p>
          Only those about “{theme.name}”. <Link to="/conferences">Show all</Link>
        </p>
      )}
      <ul>
        {themes
          .filter(({ id }) => id !== theme?.id)
          .map(({ id, name }) => (
            <li key={id}>
              <Link to={`?theme=${id}`}>{name}</Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Year({ year, conferences }: Loaded["years"][number]) {
  return (
    <section aria-labelledby={`year-${year}`}>
      <h2 className="nhsuk-heading-m" id={`year-${year}`}>
        {year}
      </h2>
      <ul className="library-results">
        {conferences.map(({ id, name, days, venue, sample, draft, themes }) => (
          <li key={id}>
            <h3 className="nhsuk-heading-s">
              <Link to={`/conferences/${id}`}>{name}</Link>
            </h3>
            {sample ? <SampleMark /> : null} {draft ? <Tag>Draft, only facilitators see it</Tag> : null}
            <p>{[days, venue].filter((part) => part !== "").join(", ")}</p>
            {themes.length === 0 ? null : <p>{themes.join(" · ")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
