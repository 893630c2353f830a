import type { ReactNode } from "react";
import { Announcer } from "#app/ui/announcer/announcer.tsx";
import { Speaking } from "#app/ui/announcer/speaking.tsx";
import { Covers, ExitBar, ExitFirst } from "#app/ui/exit/exit-bar.tsx";
import { DemonstrationBanner } from "#app/ui/layout/demonstration-banner.tsx";
import { LiveNotices } from "#app/ui/layout/live-notices.tsx";
import { SiteFooter } from "#app/ui/layout/site-footer.tsx";
import { SiteHeader } from "#app/ui/layout/site-header.tsx";
import type { SiteFacts } from "#app/ui/layout/site-facts.ts";
import { SkipLink } from "#app/ui/layout/skip-link.tsx";

export type SiteLayoutProps = { site: SiteFacts; journey: boolean; staff: boolean; children: ReactNode };

/** The frame around every page. */
export function SiteLayout({ site, journey, staff, children }: SiteLayoutProps) {
  return (
    <Speaking regionId="announcer">
      <LiveNotices>
        <SkipLink />
        {journey ? <ExitFirst /> : null}
        {site.demonstration ? <DemonstrationBanner /> : null}
        <SiteHeader networkName={site.networkName} journey={journey} staff={staff} ownPages={site.ownPages} />
        {journey ? <ExitBar {...site.exit} /> : null}
        {children}
        <SiteFooter networkName={site.networkName} attribution={site.attribution} journey={journey} staff={staff} />
        {journey ? <Announcer /> : null}
        {journey ? <Covers /> : null}
      </LiveNotices>
    </Speaking>
  );
}
