import { data, type AppLoadContext } from "@remix-run/node";
import { readCertificateCode, showCertificateCode } from "#app/domain/conference/certificate-code.ts";
import { sayMinutes } from "#app/domain/conference/programme-minutes.ts";
import { sayLocalDays } from "#app/domain/conference/say-local-days.ts";
import { publicViewer } from "#app/domain/library/library-viewer.ts";
import { findAttendance } from "#db/queries/conference/attendances.ts";

/** What a code says to whoever has it. Only a valid certificate shows a name. */
export type CertificateView =
  | { kind: "unknown" }
  | { kind: "revoked" | "replaced"; code: string; conference: string; replacedBy: string | null }
  | {
      kind: "valid";
      code: string;
      name: string;
      conference: string;
      days: string;
      time: string;
      sample: boolean;
    };

export async function certificateView({ services }: AppLoadContext, typed: string): Promise<CertificateView> {
  const { db, clock } = services;
  const code = readCertificateCode(typed);
  const found = code === null ? null : await findAttendance(db.read, publicViewer(clock.now()), code);
  if (found === null) return { kind: "unknown" };
  const { attendance, conference } = found;
  const of = { code: showCertificateCode(attendance.code), conference: conference.name };
  const { replacedBy } = attendance;
  if (replacedBy !== null) return { kind: "replaced", ...of, replacedBy: showCertificateCode(replacedBy) };
  if (attendance.revokedAt !== null) return { kind: "revoked", ...of, replacedBy: null };
  return {
    kind: "valid",
    ...of,
    name: attendance.name,
    days: sayLocalDays(conference.startsOn, conference.endsOn),
    time: sayMinutes(attendance.minutes),
    sample: conference.sample,
  };
}

const notListed = { headers: { "X-Robots-Tag": "noindex" } };

/** An answer that no search engine keeps. A code that nobody knows is 404, with words. */
export function certificateAnswer<View extends CertificateView>(view: View) {
  return data(view, { ...notListed, status: view.kind === "unknown" ? 404 : 200 });
}
