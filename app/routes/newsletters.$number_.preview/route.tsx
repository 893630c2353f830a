import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { nextNewsletterDay } from "#app/domain/newsletter/newsletter-day.ts";
import { whyNotReady } from "#app/domain/newsletter/why-newsletter-not.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { makeNewsletterReady, type ReadyRefusal } from "#app/use-cases/newsletter/make-ready.ts";
import { takeNewsletterBack } from "#app/use-cases/newsletter/take-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { errorItems } from "../administration/kept.ts";
import { intentOf, readTyped, refuseForm } from "../administration/typed.ts";
import { NewsletterBody } from "../newsletters/newsletter-body.tsx";
import { requireKeeper } from "../newsletters/require-keeper.ts";
import { sayDayOf } from "../newsletters/say-day-of.ts";
import { Readers, Ready } from "./parts.tsx";
import { listReaders, previewFor } from "./preview-view.ts";

export const meta = titled("How the newsletter looks");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { services } = context;
  const { viewer, newsletter } = await requireKeeper(context, params["number"], request);
  const { number, title, state, version, goesOn } = newsletter;
  if (state === "gone") throw redirect(`/newsletters/${number}`);
  const readers = await listReaders(services, viewer, newsletter);
  const as = new URL(request.url).searchParams.get("as");
  const reader = readers.find((one) => one.as === as) ?? readers[0];
  if (reader === undefined) throw new Error("there is always a reader");
  const day = goesOn ?? nextNewsletterDay(viewer.now, services.calendar);
  const { html, lines, mail } = await previewFor(services, newsletter, reader, viewer.now);
  return {
    number,
    title: title || "No title yet",
    version,
    isReady: state === "ready",
    needs: whyNotReady(newsletter),
    day: sayDayOf(services, day),
    readers,
    reader,
    html,
    lines,
    mail: { subject: mail.subject, text: mail.text },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { services } = context;
  const { viewer, newsletter } = await requireKeeper(context, params["number"]);
  const { number } = newsletter;
  const typed = await readTyped(request);
  if (intentOf(typed) === "back") {
    const done = await perform(services, takeNewsletterBack, { viewer, number });
    if (done.ok) return redirect(`/newsletters/${number}/edit`);
    if (done.refusal.kind === "no-such-newsletter") throw data(null, { status: 404 });
    return redirect(`/newsletters/${number}`); // it has gone: there it says when
  }
  const version = Number(typed["version"]?.[0]);
  const done = await perform(services, makeNewsletterReady, { viewer, number, version });
  return done.ok
    ? redirect(`/newsletters/${number}/preview`)
    : refuseForm(undefined, { form: problemOf(done.refusal) }, 409);
}

function problemOf(refusal: ReadyRefusal): string {
  switch (refusal.kind) {
    case "no-such-newsletter":
      throw data(null, { status: 404 });
    case "no-draft":
      return "It is not a draft any more. Another facilitator has said that it is ready.";
    case "changed-meanwhile":
      return "Another facilitator changed it since you opened this page. Look at it again below, then say that it is ready.";
    case "needs":
      return refusal.what === "title" ? "Give it a title first." : "Write an introduction first.";
    case "another-waits":
      return `Newsletter ${refusal.number} waits to go already. Take that one back first, or wait until it has gone.`;
  }
}

export default function PreviewNewsletter() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, title, readers, reader, html, lines, mail } = shown;
  return (
    <Page
      heading="How it looks"
      caption={title}
      back={{ to: "/newsletters", text: "Newsletters" }}
      errors={errorItems(refused)}
    >
      <Ready {...shown} />
      <Readers readers={readers} reader={reader} />
      <section aria-labelledby="page">
        <h2 className="nhsuk-heading-m" id="page">
          On its page
        </h2>
        <InsetText>
          <NewsletterBody html={html} lines={lines} />
        </InsetText>
      </section>
      <section aria-labelledby="mail">
        <h2 className="nhsuk-heading-m" id="mail">
          In the weekly mail
        </h2>
        <p>
          What else is new for each member follows it in the same mail. A member who has muted a discussion does not get
          it here. <Link to={`/newsletters/${number}/mail?as=${reader.as}`}>See the mail as HTML</Link>
        </p>
        <p>
          <strong>Subject:</strong> {mail.subject}
        </p>
        <InsetText>
          <p className="keep-lines">{mail.text}</p>
        </InsetText>
      </section>
    </Page>
  );
}
