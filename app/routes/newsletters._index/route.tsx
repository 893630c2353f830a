import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMay, requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { Tag } from "#app/ui/tag/tag.tsx";
import { When } from "#app/ui/when/when.tsx";
import { beginNewsletter } from "#app/use-cases/newsletter/begin-newsletter.ts";
import { keepsNewsletters } from "#app/use-cases/newsletter/find-kept.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listGoneNewsletters, listUnsentNewsletters } from "#db/queries/newsletter/newsletters.ts";
import { sayDayOf } from "../newsletters/say-day-of.ts";

export const meta = titled("Newsletters");

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { services } = context;
  const keeps = keepsNewsletters(await libraryViewerOf(context));
  const gone = await listGoneNewsletters(services.db.read);
  const unsent = keeps ? await listUnsentNewsletters(services.db.read) : [];
  return {
    keeps,
    gone: gone.flatMap(({ number, title, goneAt, emptiedAt }) =>
      emptiedAt === null || keeps ? [{ number, title: title || "Taken out of the archive", goneAt }] : [],
    ),
    unsent: unsent.map(({ number, title, state, goesOn, changedAt }) => {
      const goes = state === "ready" && goesOn !== null ? sayDayOf(services, goesOn) : null;
      return { number, title: title || "No title yet", goes, changedAt };
    }),
    thrownAway: new URL(request.url).searchParams.has("thrown-away"),
  };
}

/** "Write a newsletter". */
export async function action({ context }: ActionFunctionArgs) {
  const viewer = await requireMay(context, "moderate");
  const begun = await perform(context.services, beginNewsletter, { viewer });
  if (!begun.ok) throw data(null, { status: 404 });
  return redirect(`/newsletters/${begun.value.number}/edit`);
}

export default function Newsletters() {
  const { keeps, gone, unsent, thrownAway } = useLoaderData<typeof loader>();
  return (
    <Page heading="Newsletters">
      {thrownAway ? <NotificationBanner kind="success" heading="The draft is thrown away" /> : null}
      <p>
        A few words from the facilitators, and what is worth a look. It goes with the weekly mail.{" "}
        <Link to="/account/notices">Choose what we mail you, and when</Link>
      </p>
      {keeps ? <Unsent unsent={unsent} /> : null}
      {keeps ? <h2 className="nhsuk-heading-m">Sent</h2> : null}
      {gone.length === 0 ? <p className="empty-list">No newsletter has been sent yet.</p> : null}
      <ul className="thread-list">
        {gone.map(({ number, title, goneAt }) => (
          <li key={number}>
            <Link to={`/newsletters/${number}`}>{title}</Link>
            {goneAt === null ? null : (
              <>
                , <When at={goneAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}

type UnsentProps = { unsent: readonly { number: number; title: string; goes: string | null; changedAt: Date }[] };

/** What facilitators are writing, and what waits for its day. */
function Unsent({ unsent }: UnsentProps) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">Not sent yet</h2>
      {unsent.length === 0 ? <p>None is being written.</p> : null}
      <ul className="thread-list">
        {unsent.map(({ number, title, goes, changedAt }) => (
          <li key={number}>
            <Link to={`/newsletters/${number}/${goes === null ? "edit" : "preview"}`}>{title}</Link>{" "}
            {goes === null ? <Tag>Draft</Tag> : <Tag colour="green">Ready</Tag>}
            <p>
              {goes === null ? (
                <>
                  Last changed <When at={changedAt} form="date-time" />
                </>
              ) : (
                `Goes on ${goes}`
              )}
            </p>
          </li>
        ))}
      </ul>
      <Form method="post">
        <Button kind="secondary">Write a newsletter</Button>
      </Form>
    </section>
  );
}
