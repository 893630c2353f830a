import type { LibraryViewer } from "#app/domain/library/library-viewer.ts";
import type { LookAtLink } from "#app/domain/links/look.ts";
import { makeRunner } from "#app/jobs/runner.ts";
import { lookAtLinkJob } from "#app/jobs/kinds/look-at-link.ts";
import { mailLinkLost } from "#app/jobs/kinds/mail-link-lost.ts";
import type { Mail } from "#app/mail/mailer.ts";
import type { Services } from "#app/services.ts";
import { addResource } from "#app/use-cases/library/add-resource.ts";
import { confirmRelease } from "#app/use-cases/library/confirm-release.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findResource } from "#db/queries/library/find-resource.ts";
import { fieldsOf, openLibraryWorld } from "#test/integration/library/library-world.ts";

/** A library with link checks turned on, two people who look after it, and what is sent to them. */
export async function openLinkWorld(lookAtLink: LookAtLink | null) {
  const world = await openLibraryWorld();
  for (const id of ["fay", "ann"]) await world.addMember(id);
  const mails: Mail[] = [];
  const own = world.services();
  const linkChecks = lookAtLink === null ? null : { writeTo: "hello@network.example.org" };
  const mail = { ...own.mail, send: async (one: Mail) => void mails.push(one) };
  const services: Services = { ...own, lookAtLink, mail, config: { ...own.config, linkChecks } };
  const runner = makeRunner(services, [lookAtLinkJob, mailLinkLost]);
  const viewer = (memberId: string, role: "facilitator" | "contributor" | null = null): LibraryViewer => {
    const grants = role === null ? [] : [{ memberId, role, scope: null, until: null }];
    return { memberId, grants, spaceIds: [], now: world.clock.now() };
  };
  const fay = () => viewer("fay", "facilitator");
  return {
    ...world,
    services: () => services,
    mails,
    viewer,
    fay,
    /** Does what is due: the looks, and the mails that come of them. */
    drain: () => runner.drain(),
    later(hours: number) {
      world.clock.forward(hours * 60 * 60 * 1000);
    },
    /** A released link of Ann's, for everyone. */
    async addLink(url: string, title = "Walks"): Promise<{ number: number; id: string }> {
      const ann = viewer("ann", "contributor");
      const release = { visibility: "public", spaceId: null, embargoUntil: null } as const;
      const content = { kind: "link", url } as const;
      const added = await perform(services, addResource, {
        viewer: ann,
        fields: fieldsOf({ title }),
        release,
        content,
      });
      if (!added.ok) throw new Error(added.refusal.kind);
      const { number } = added.value;
      await perform(services, confirmRelease, { viewer: ann, number, version: 1, findings: 0 });
      return { number, id: (await findResource(services.db.read, fay(), number))?.row.id ?? "" };
    },
  };
}

export type LinkWorld = Awaited<ReturnType<typeof openLinkWorld>>;
