import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { showCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { sayMinutes } from "#app/domain/conference/programme-minutes.ts";
import { isStaff } from "#app/domain/people/is-staff.ts";
import { roleNames } from "#app/domain/people/role-names.ts";
import { clearSessionCookie } from "#app/sign-in/session-cookie.ts";
import type { RouteHandle } from "#app/ui/layout/site-facts.ts";
import { titled } from "#app/ui/layout/titled.ts";
import { Page } from "#app/ui/page/page.tsx";
import { laterStyles } from "#app/ui/later-styles.ts";
import { perform } from "#app/use-cases/perform.ts";
import { tryMailAgain } from "#app/use-cases/members/try-mail-again.ts";
import { stands } from "#app/use-cases/conference/record-attendance.ts";
import { endMemberSessions, endOwnSession } from "#app/use-cases/sign-in/end-session.ts";
import { renewRecoveryCodes } from "#app/use-cases/sign-in/renew-recovery-codes.ts";
import { renewSecondStep } from "#app/use-cases/sign-in/renew-second-step.ts";
import { listAttendancesOf } from "#db/queries/conference/attendances.ts";
import { findMailRefused } from "#db/queries/mail-refused.ts";
import { isMailPaused } from "#db/queries/notices/notice-settings.ts";
import { countRecoveryCodes } from "#db/queries/second-steps.ts";
import { listLiveSessions } from "#db/queries/sessions.ts";
import { accountForm } from "./form.ts";
import { ownAccountOf } from "./own-account-of.ts";
import { MailRefused } from "./mail-refused.tsx";
import { OwnCertificates } from "./own-certificates.tsx";
import { AboutYou, NewCodes, Sessions, YourPhone } from "./parts.tsx";
import { YourData } from "./your-data.tsx";

export const links = laterStyles;

export const meta = titled("Your account");
export const handle: RouteHandle = { frame: "staff" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = ownAccountOf(context, request);
  const { db, clock } = context.services;
  const sessions = await listLiveSessions(db.read, member.id, clock.now());
  return {
    name: member.name,
    mail: member.mail,
    roles: [...new Set(member.roles.map((grant) => roleNames[grant.role]))],
    staff: isStaff(member.roles),
    mailRefused: (await findMailRefused(db.read, member.id)) !== null || (await isMailPaused(db.read, member.id)),
    certificates: (await listAttendancesOf(db.read, member.id))
      .filter(({ attendance }) => stands(attendance))
      .map(({ attendance, conference }) => ({
        code: showCertificateCode(attendance.code),
        conference,
        time: sayMinutes(attendance.minutes),
      })),
    codesLeft: await countRecoveryCodes(db.read, member.id),
    sessions: sessions.map(({ tokenHash, device, lastSeenAt, createdAt }) => ({
      id: tokenHash,
      device,
      lastSeenAt,
      createdAt,
      own: tokenHash === context.session.tokenHash,
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: memberId } = ownAccountOf(context);
  const { services, session } = context;
  const parsed = accountForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw data(null, { status: 422 });
  switch (parsed.data.intent) {
    case "end-session": {
      const ended = await perform(services, endOwnSession, { memberId, tokenHash: parsed.data.session });
      const ownGone = ended.ok && parsed.data.session === session.tokenHash;
      return ownGone
        ? redirect("/", { headers: { "Set-Cookie": clearSessionCookie(services) } })
        : redirect("/account");
    }
    case "end-others":
      await perform(services, endMemberSessions, { memberId, except: session.tokenHash });
      return redirect("/account");
    case "end-everywhere":
      await perform(services, endMemberSessions, { memberId, except: null });
      return redirect("/", { headers: { "Set-Cookie": clearSessionCookie(services) } });
    case "new-recovery-codes": {
      const renewed = await perform(services, renewRecoveryCodes, { memberId });
      return renewed.ok ? { recoveryCodes: renewed.value.recoveryCodes } : redirect("/account");
    }
    case "mail-is-right":
      await perform(services, tryMailAgain, { memberId });
      return redirect("/account");
    case "new-phone":
      await perform(services, renewSecondStep, { memberId });
      return redirect("/sign-in", { headers: { "Set-Cookie": clearSessionCookie(services) } });
  }
}

export default function Account() {
  const loaded = useLoaderData<typeof loader>();
  const codes = useActionData<typeof action>()?.recoveryCodes;
  if (codes) return <NewCodes codes={codes} />;
  return (
    <Page heading="Your account">
      {loaded.mailRefused ? <MailRefused mail={loaded.mail} /> : null}
      <AboutYou name={loaded.name} mail={loaded.mail} roles={loaded.roles} />
      <Sessions sessions={loaded.sessions} />
      {loaded.staff ? <YourPhone codesLeft={loaded.codesLeft} /> : null}
      <OwnCertificates certificates={loaded.certificates} />
      <YourData />
    </Page>
  );
}
