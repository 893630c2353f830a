import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { answerAddressIn } from "#app/domain/discussion/mail/demo-answer.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Services } from "#app/services.ts";
import { usableCode } from "#app/sign-in/authenticator.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { NotificationBanner } from "#app/ui/notification-banner/notification-banner.tsx";
import { Page } from "#app/ui/page/page.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { listSampleMembers } from "#db/queries/members.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import { inPieces } from "./in-pieces.ts";
import { Mails, Staff } from "./parts.tsx";
import { sendAnswer } from "./send-answer.ts";

export const links = laterStyles;

export const meta = titled("Demonstration mailbox");

export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = context;
  if (services.config.mode === "live") throw data(null, { status: 404 });
  const mails = await listDemoMails(services.db.read);
  return {
    staff: await sampleStaff(services),
    mails: mails.map(({ id, toMail, subject, body, at }) => ({
      id,
      to: toMail,
      subject,
      at,
      pieces: inPieces(body),
      answerable: answerAddressIn(body) !== null,
    })),
  };
}

/** An answer to a mail of the mailbox comes in as it would from a mail program. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { services } = context;
  if (services.config.mode === "live") throw data(null, { status: 404 });
  const form = await request.formData();
  const words = form.get("words");
  const sent = await sendAnswer(services, String(form.get("mail")), typeof words === "string" ? words : "");
  if (!sent) throw data(null, { status: 404 });
  return redirect("/demo/mailbox?answered");
}

async function sampleStaff({ db, clock }: Services) {
  const now = clock.now();
  const staff = await listSampleMembers(db.read, now);
  return Promise.all(
    staff.map(async ({ member, roles }) => {
      const step = await findSecondStep(db.read, member.id);
      const code = step?.confirmedAt ? usableCode(step, now) : null;
      const held = [...new Set(roles.map((grant) => roleNames[grant.role]))];
      return {
        id: member.id,
        name: member.name,
        mail: member.mail,
        roles: held.length === 0 ? ["Member"] : held,
        needsCode: isStaff(roles),
        setUp: step?.confirmedAt instanceof Date,
        code,
      };
    }),
  );
}

export default function DemoMailbox() {
  const { staff, mails } = useLoaderData<typeof loader>();
  const answered = useSearchParams()[0].has("answered");
  return (
    <Page heading="Demonstration mailbox" width="full">
      <InsetText>
        This page is only in the demonstration. Mails are kept here instead of being sent, and the members are invented.
      </InsetText>
      <p>
        To sign in as one of them: copy a mail address to the <Link to="/sign-in">sign-in page</Link>, come back here,
        load this page again and open the link. Then use the code beside the name.
      </p>
      {answered ? (
        <NotificationBanner heading="Your answer was sent as a mail.">
          <p>In a moment it stands in its thread, or a mail below says why not. Load this page again to see.</p>
        </NotificationBanner>
      ) : null}
      <Staff staff={staff} />
      <Mails mails={mails} />
    </Page>
  );
}
