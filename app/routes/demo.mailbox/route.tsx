import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import type { Services } from "#app/services.ts";
import { usableCode } from "#app/sign-in/authenticator.ts";
import { InsetText } from "#app/ui/inset-text/inset-text.tsx";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { listDemoMails } from "#db/queries/demo-mails.ts";
import { listSampleMembers } from "#db/queries/members.ts";
import { findSecondStep } from "#db/queries/second-steps.ts";
import { inPieces } from "./in-pieces.ts";
import { Mails, Staff } from "./parts.tsx";

export const links = laterStyles;

export const meta = titled("Demonstration mailbox");

export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = context;
  if (services.config.mode === "live") throw data(null, { status: 404 });
  const mails = await listDemoMails(services.db.read);
  return {
    staff: await sampleStaff(services),
    mails: mails.map(({ id, toMail, subject, body, at }) => ({ id, to: toMail, subject, at, pieces: inPieces(body) })),
  };
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
  return (
    <Page heading="Demonstration mailbox" width="full">
      <InsetText>
        This page is only in the demonstration. Mails are kept here instead of being sent, and the members are invented.
      </InsetText>
      <p>
        To sign in as one of them: copy a mail address to the <Link to="/sign-in">sign-in page</Link>, come back here,
        load this page again and open the link. Then use the code beside the name.
      </p>
      <Staff staff={staff} />
      <Mails mails={mails} />
    </Page>
  );
}
