import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { whyDeckNotPublic } from "#app/domain/conference/why-deck-not-public.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes/checkboxes.tsx";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { publishDecks, type LookedThrough } from "#app/use-cases/conference/publish-decks.ts";
import { perform } from "#app/use-cases/perform.ts";
import { deckFacts } from "#db/queries/conference/deck-facts.ts";
import type { WholeDeck } from "#db/queries/conference/decks.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { requireKeptConference, type KeptConference } from "../conferences.$id_.keep_.decks/load-decks.ts";
import { FileSheet } from "../library.$number_.release/file-sheet.tsx";
import { findingsOf } from "../library.$number_.release/findings-of.ts";
import { readWanted } from "./wanted-form.ts";
import { WhenPublic } from "./when-public.tsx";

export const meta = titled("Publish slides");

export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const kept = await requireKeptConference(context, params["id"], request);
  const chosen = chosenDecks(kept, new URL(request.url).searchParams);
  if (chosen.length === 0) throw redirect(`/conferences/${kept.conference.id}/keep/decks`);
  const sheets = [];
  for (const deck of chosen.filter(isUnseen)) sheets.push(await sheetOf(context, deck));
  return {
    id: kept.conference.id,
    name: kept.conference.name,
    titles: chosen.map(({ resource }) => resource.title),
    waiting: chosen.filter((deck) => whyDeckNotPublic(deckFacts(deck)) === "no-permission").length,
    sheets,
  };
}

/** One deck by its number, or all of which nobody has said yet when they shall be public. */
function chosenDecks({ decks }: KeptConference, asked: URLSearchParams): WholeDeck[] {
  const number = asked.get("number");
  return decks.filter((whole) => {
    const { deck, resource } = whole;
    const facts = deckFacts(whole);
    if (facts.removed || !facts.inSession || (!facts.released && facts.file !== "here")) return false;
    return number === null ? deck.wanted === null : String(resource.number) === number;
  });
}

/** Nobody has looked through any version of it. */
function isUnseen({ versions }: WholeDeck): boolean {
  return versions.every(({ releasedAt }) => releasedAt === null);
}

async function sheetOf({ services }: AppLoadContext, { resource, versions }: WholeDeck) {
  const version = versions[0];
  const files = version === undefined ? [] : await findingsOf(services, resource.id, version);
  return { number: resource.number, title: resource.title, version: version?.number ?? 1, files };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const kept = await requireKeptConference(context, params["id"]);
  const { services } = context;
  const typed = await readTyped(request);
  const asked = new URL(request.url).searchParams;
  const wanted = readWanted(typed, services.calendar);
  if ("errors" in wanted) return refuseForm(typed, wanted.errors);
  const looked = await lookedThrough(context, kept, typed["seen"] ?? []);
  if (looked.length > 0 && typed["nobody"]?.[0] !== "yes")
    return refuseForm(typed, {
      nobody: "Tick this when you have looked at every slide. If you cannot, publish later.",
    });
  const conferenceId = kept.conference.id;
  const number = asked.get("number");
  const which = number === null ? "ready" : [Number(number)];
  const done = await perform(services, publishDecks, { viewer: kept.viewer, conferenceId, wanted, which, looked });
  if (!done.ok) {
    if (done.refusal.kind === "may-not-keep") throw data(null, { status: 404 });
    return refuseForm(typed, { day: "This moment is over. Choose a later one, or publish now." });
  }
  const counts = new URLSearchParams(Object.entries(done.value).map(([name, count]) => [name, String(count)]));
  return redirect(`/conferences/${conferenceId}/keep/decks?done=published&${counts}`);
}

/** The decks that stood on the sheet: only what was shown is vouched for, in the version that was shown. */
async function lookedThrough(
  context: AppLoadContext,
  { decks }: KeptConference,
  seen: readonly string[],
): Promise<LookedThrough[]> {
  const looked: LookedThrough[] = [];
  for (const deck of decks.filter(isUnseen)) {
    const { number, version, files } = await sheetOf(context, deck);
    const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
    if (seen.includes(`${number} ${version}`)) looked.push({ number, version, findings });
  }
  return looked;
}

export default function PublishDecks() {
  const { id, name, titles, waiting, sheets } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const kept = keptIn(refused);
  return (
    <Page
      heading={titles.length === 1 ? `Publish “${titles[0] ?? ""}”` : `Publish ${titles.length} sets of slides`}
      caption={name}
      back={{ to: `/conferences/${id}/keep/decks`, text: "Slides" }}
      errors={errorItems(refused)}
      width="full"
    >
      {waiting === 0 ? null : (
        <p>
          {waiting === 1 ? "1 of them waits" : `${waiting} of them wait`} for permission. Nobody sees those before their
          speakers have agreed. Then they appear by themselves.
        </p>
      )}
      <Form method="post">
        {sheets.map(({ number, title, version, files }) => (
          <section key={number}>
            <h2 className="nhsuk-heading-l">{title}</h2>
            <input type="hidden" name="seen" value={`${number} ${version}`} />
            {files.map((file) => (
              <FileSheet key={file.place} file={file} number={number} version={version} />
            ))}
          </section>
        ))}
        {sheets.length === 0 ? null : (
          <Checkboxes
            {...kept.many("nobody")}
            label="Your word for it"
            labelSize="m"
            hint="Your name and the time are kept with it."
            choices={[
              { value: "yes", label: "I have looked at every slide. Nobody can be recognised who has not agreed." },
            ]}
          />
        )}
        <WhenPublic kept={kept} />
        <Button>{titles.length === 1 ? "Publish it" : `Publish ${titles.length}`}</Button>
      </Form>
    </Page>
  );
}
