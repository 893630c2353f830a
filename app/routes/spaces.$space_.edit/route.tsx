import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { keepsSpace } from "#app/domain/people/sees-space.ts";
import { requireMay } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import { bringIntoSpace } from "#app/use-cases/discussion/bring-into-space.ts";
import { saveSpace } from "#app/use-cases/discussion/save-space.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listMembersIn } from "#db/queries/discussion/mentions.ts";
import { findMember } from "#db/queries/members.ts";
import { findSpace } from "#db/queries/space-members.ts";
import { errorItems, keptIn } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { noHost, readSpace } from "../spaces/read-space.ts";
import { SpaceForm } from "../spaces/space-form.tsx";

export const meta = titled("Change a space");

async function requireKept({ params, context, request }: Pick<LoaderFunctionArgs, "params" | "context" | "request">) {
  const viewer = await requireMay(context, "answer-space-requests", request);
  const space = await findSpace(context.services.db.read, params["space"] ?? "");
  if (space === null || !keepsSpace(viewer, space.id)) throw data(null, { status: 404 });
  return { viewer, space };
}

export async function loader(given: LoaderFunctionArgs) {
  const { space } = await requireKept(given);
  const { read } = given.context.services.db;
  const { id, name, purpose, postsSeenBy, writtenBy, joining, kind, hostId } = space;
  const host = hostId === null ? "" : ((await findMember(read, hostId))?.mail ?? "");
  const people = await listMembersIn(read, id);
  return {
    id,
    stored: { name, purpose, postsSeenBy, writtenBy, joining, kind, host },
    people: people.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB")),
  };
}

export async function action(given: ActionFunctionArgs) {
  const { viewer, space } = await requireKept(given);
  const { services } = given.context;
  const typed = await readTyped(given.request);
  if (intentOf(typed) === "bring-in") {
    const asked = { viewer, spaceId: space.id, mail: typed["mail"]?.[0] ?? "" };
    const done = await perform(services, bringIntoSpace, asked);
    if (done.ok) return redirect(`/spaces/${space.id}/edit#people`);
    if (done.refusal.kind === "no-such-member") return refuseForm(typed, { mail: noMember });
    throw data(null, { status: 404 });
  }
  const read = await readSpace(services, typed);
  if (!read.ok) return refuseForm(typed, read.errors);
  const done = await perform(services, saveSpace, { viewer, spaceId: space.id, settings: read.settings });
  if (done.ok) return redirect(`/spaces/${space.id}`);
  if (done.refusal.kind === "no-such-host") return refuseForm(typed, { host: noHost });
  throw data(null, { status: 404 });
}

const noMember = "No member has this mail address. Check how it is written. Whoever is not a member is invited first.";

export default function EditSpace() {
  const { id, stored, people } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const bringsIn = refused?.typed?.["intent"]?.[0] === "bring-in";
  return (
    <Page
      heading="Change the space"
      caption={stored.name}
      back={{ to: `/spaces/${id}`, text: stored.name }}
      errors={errorItems(refused)}
    >
      <SpaceForm kept={keptIn(bringsIn ? undefined : refused)} stored={stored} button="Save the space" />
      <section aria-labelledby="people">
        <h2 className="nhsuk-heading-m" id="people" tabIndex={-1}>
          Who is in it ({people.length})
        </h2>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <Link to={`/members/${person.id}`}>{person.name}</Link>
            </li>
          ))}
        </ul>
        <Form method="post" noValidate>
          <input type="hidden" name="intent" value="bring-in" />
          <TextInput
            {...keptIn(bringsIn ? refused : undefined).one("mail")}
            label="Bring a member in"
            hint="Their mail address. They are told by mail."
            type="email"
            spellCheck={false}
          />
          <Button kind="secondary">Bring them in</Button>
        </Form>
      </section>
    </Page>
  );
}
