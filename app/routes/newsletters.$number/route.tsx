import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newsletterLine } from "#app/domain/newsletter/newsletter-lines.ts";
import { cleanText } from "#app/domain/guide/clean-text.ts";
import { libraryViewerOf } from "#app/sign-in/library-viewer-of.ts";
import { requireMember } from "#app/sign-in/require-member.ts";
import { Button } from "#app/ui/button/button.tsx";
import { Details } from "#app/ui/details/details.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { TextArea } from "#app/ui/text-area/text-area.tsx";
import { When } from "#app/ui/when/when.tsx";
import { emptyNewsletter } from "#app/use-cases/newsletter/empty-newsletter.ts";
import { keepsNewsletters } from "#app/use-cases/newsletter/find-kept.ts";
import { perform } from "#app/use-cases/perform.ts";
import { listMemberNames } from "#db/queries/member-names.ts";
import { findNewsletter } from "#db/queries/newsletter/newsletters.ts";
import { listShownItems } from "#db/queries/newsletter/shown-items.ts";
import { errorItems, keptIn, type Kept } from "../administration/kept.ts";
import { readTyped, refuseForm } from "../administration/typed.ts";
import { numberIn } from "../library/look-as.ts";
import { NewsletterBody } from "../newsletters/newsletter-body.tsx";

/** A newsletter that has gone, as its reader may see it now. @throws 404 for one that has not, or whose words were taken out */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireMember(context, request);
  const { db, calendar, renderWrittenText } = context.services;
  const viewer = await libraryViewerOf(context);
  const keeps = keepsNewsletters(viewer);
  const newsletter = await findNewsletter(db.read, numberIn(params["number"]));
  if (newsletter === null || newsletter.goneAt === null) throw data(null, { status: 404 });
  if (newsletter.emptiedAt !== null && !keeps) throw data(null, { status: 404 });
  const { number, title, intro, goneAt, emptiedAt, emptiedBy, emptiedWhy } = newsletter;
  const items = emptiedAt === null ? await listShownItems(db.read, viewer, newsletter.id) : [];
  const names = await listMemberNames(db.read, emptiedBy === null ? [] : [emptiedBy]);
  return {
    number,
    title: title || "Taken out of the archive",
    goneAt,
    html: renderWrittenText(intro),
    lines: items.map((item) => newsletterLine(item, calendar)),
    keeps,
    emptied: emptiedAt === null ? null : { at: emptiedAt, by: names.get(emptiedBy ?? "") ?? "", why: emptiedWhy ?? "" },
  };
}

/** Takes its words out of the archive. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await libraryViewerOf(context);
  const number = numberIn(params["number"]);
  const typed = await readTyped(request);
  const why = cleanText(typed["why"]?.[0] ?? "");
  const done = await perform(context.services, emptyNewsletter, { viewer, number, why });
  if (done.ok) return redirect(`/newsletters/${number}`);
  if (done.refusal.kind === "why-needed") return refuseForm(typed, { why: "Write why. Other facilitators read it." });
  throw data(null, { status: 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title ?? "Newsletter" }];

export default function Newsletter() {
  const { number, title, goneAt, html, lines, keeps, emptied } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      heading={title}
      caption={
        <>
          Newsletter, <When at={goneAt} />
        </>
      }
      back={{ to: "/newsletters", text: "Newsletters" }}
      errors={errorItems(refused)}
    >
      {emptied === null ? (
        <NewsletterBody html={html} lines={lines} />
      ) : (
        <p>
          {emptied.by} took its words out on <When at={emptied.at} />. Why: {emptied.why} Only facilitators see this
          page.
        </p>
      )}
      {keeps && emptied === null ? <TakeOut key={number} kept={keptIn(refused)} open={refused !== undefined} /> : null}
    </Page>
  );
}

/** For when somebody could be recognised: nothing else is changed once it has gone. */
function TakeOut({ kept, open }: { kept: Kept; open: boolean }) {
  return (
    <Details summary="Take its words out of the archive" open={open}>
      <p>
        Its title, its introduction and the lines about its items go for good. This cannot be taken back, and mails that
        went out stay in their mailboxes.
      </p>
      <Form method="post" noValidate>
        <TextArea {...kept.one("why")} label="Why" rows={2} />
        <Button kind="warning">Take its words out for good</Button>
      </Form>
    </Details>
  );
}
