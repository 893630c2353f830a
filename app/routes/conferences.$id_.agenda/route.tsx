import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { clashesIn, sayClash } from "#app/domain/conference/clashes-in.ts";
import { Button } from "#app/ui/button/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { PrintButton } from "#app/ui/print-button/print-button.tsx";
import { WarningCallout } from "#app/ui/warning-callout/warning-callout.tsx";
import { listProgramme } from "#db/queries/conference/programme.ts";
import { agendaOf } from "../conferences/agenda-of.ts";
import { programmeView } from "../conferences/programme-view.ts";
import { Programme } from "../conferences/programme.tsx";
import { requireConference } from "../conferences/require-conference.ts";
import { changeAgenda } from "./change-agenda.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, conference } = await requireConference(context, params["id"]);
  const { agenda, sessionIds } = await agendaOf(request, context, conference.id);
  const lines = (await listProgramme(context.services.db.read, viewer, conference.id)).filter(({ id }) =>
    sessionIds.has(id),
  );
  const { siteUrl } = context.services.config;
  return {
    conference: { id: conference.id, name: conference.name },
    programme: programmeView(lines),
    chosen: lines.map(({ number }) => number),
    clashes: clashesIn(lines).map(sayClash),
    feed: agenda === null ? null : `${siteUrl}/conferences/${conference.id}/agenda/${agenda.feedToken}.ics`,
    member: context.session.member !== null,
    renewed: new URL(request.url).searchParams.has("renewed"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return changeAgenda(request, context, await requireConference(context, params["id"]));
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown === undefined ? "Page not found" : `My agenda - ${shown.conference.name}` },
  { name: "robots", content: "noindex" },
];

export default function Agenda() {
  const { conference, programme, chosen, clashes, feed, member, renewed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const to = `/conferences/${conference.id}`;
  return (
    <Page
      heading="My agenda"
      caption={conference.name}
      back={{ to: `${to}#programme`, text: "The programme" }}
      errors={refused === undefined ? [] : [{ text: refused.problem }]}
    >
      {renewed ? <NotificationBanner kind="success" heading="Your calendar has a new address" /> : null}
      {clashes.length === 0 ? null : (
        <WarningCallout heading="You cannot be at both">
          <ul>
            {clashes.map((clash) => (
              <li key={clash}>{clash}.</li>
            ))}
          </ul>
        </WarningCallout>
      )}
      <Choices programme={programme} chosen={chosen} to={to} />
      {feed === null ? null : <CalendarAddress feed={feed} />}
      <WhoKeepsIt member={member} />
    </Page>
  );
}

type Choice = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "programme" | "chosen"> & { to: string };

function Choices({ programme, chosen, to }: Choice) {
  if (programme.length === 0)
    return (
      <p>
        There is nothing on your agenda yet. Choose “Add to my agenda” beside a session of{" "}
        <Link to={`${to}#programme`}>the programme</Link>.
      </p>
    );
  return (
    <>
      <p>All times are UK time.</p>
      <Programme days={programme} to={to} agenda={{ chosen, back: `${to}/agenda` }} />
      <PrintButton text="Print my agenda" />
    </>
  );
}

function CalendarAddress({ feed }: { feed: string }) {
  return (
    <section className="not-printed" aria-labelledby="calendar-heading">
      <h2 className="nhsuk-heading-m" id="calendar-heading">
        In your own calendar
      </h2>
      <p>
        Give this address to your calendar program. It then follows your agenda, and sees when a session moves or is
        cancelled. Whoever has the address can read your agenda, so keep it to yourself.
      </p>
      <p className="secret-address">
        <a href={feed}>{feed}</a>
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="renew" />
        <p>Did somebody else get it? With a new address, the one above opens nothing any more.</p>
        <Button kind="secondary">Give my calendar a new address</Button>
      </Form>
    </section>
  );
}

function WhoKeepsIt({ member }: { member: boolean }) {
  return member ? (
    <p>When sessions on it move, change room or are cancelled, you get one mail about all of it.</p>
  ) : (
    <p>
      This browser keeps your agenda by a cookie, which <Link to="/privacy">the privacy page</Link> explains. When you
      sign in here, it becomes the agenda of your account.
    </p>
  );
}
