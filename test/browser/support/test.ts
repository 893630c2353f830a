import { test as base, type Page } from "@playwright/test";
import { assertAccessible } from "#test/browser/support/assert-accessible.ts";
import { keepStaffCookies } from "#test/browser/support/staff-cookies.ts";
import { watchContext } from "#test/browser/support/watch-context.ts";
import { startSiteProcess, type SiteProcess } from "#test/support/site-process.ts";

export { expect } from "@playwright/test";

export type SiteOptions = {
  /** False in the project whose pages run no script. */
  javascript: boolean;
  /** Statuses of 500 and above that this test brings about on purpose. */
  expectedStatuses: number[];
  /** Another site that this test goes to on purpose, and answers for itself. */
  expectedOrigin: string | null;
  /** The test breaks the line: what does not get through is no fault of a page. */
  breaksLine: boolean;
};

type Fixtures = {
  /** The site that the pages of this test are opened at. */
  openedSite: SiteProcess;
  axe: (page: Page) => Promise<void>;
  signedInAs: (mail: string) => Promise<void>;
};
type WorkerFixtures = {
  site: SiteProcess;
  copyPage: () => Promise<Page>;
  staffCookies: ReturnType<typeof keepStaffCookies>;
};

/**
 * Every browser test has the built site, started for its worker with a data folder of its own (`site`), a page whose
 * addresses begin there (`page.goto("/refer")`), `axe(page)`, which finds WCAG 2.2 AA faults, and `signedInAs(mail)`,
 * which makes this browser that of a sample member of staff. A request to any other origin, an error on the console or
 * an unexpected status fails the test.
 */
export const test = base.extend<SiteOptions & Fixtures, WorkerFixtures>({
  javascript: [true, { option: true }],
  expectedStatuses: [[], { option: true }],
  expectedOrigin: [null, { option: true }],
  breaksLine: [false, { option: true }],
  site: [
    async ({ browserName: _ }, use) => {
      await using site = await startSiteProcess();
      await use(site);
    },
    { scope: "worker", timeout: 120_000 },
  ],
  openedSite: async ({ site }, use) => use(site),
  baseURL: async ({ openedSite }, use) => use(openedSite.url),
  context: async ({ context, openedSite, expectedStatuses, expectedOrigin, breaksLine }, use) => {
    const { origin } = new URL(openedSite.url);
    const problems = watchContext(context, { origin, expectedStatuses, expectedOrigin, breaksLine });
    await use(context);
    if (problems.length > 0) throw new Error(`The pages of this test were not clean:\n${problems.join("\n")}`);
  },
  copyPage: [
    async ({ browser }, use) => {
      // A new context takes over the options of the project, where script is off: say that this one runs it.
      const open = async () => (await browser.newContext({ javaScriptEnabled: true, locale: "en-GB" })).newPage();
      const kept: Promise<Page>[] = [];
      await use(() => (kept[0] ??= open()));
      for (const copy of kept) await (await copy).context().close();
    },
    { scope: "worker" },
  ],
  axe: async ({ copyPage, javascript }, use) =>
    use(async (page) => assertAccessible(page, javascript ? null : await copyPage())),
  staffCookies: [async ({ site }, use) => use(keepStaffCookies(site)), { scope: "worker" }],
  signedInAs: async ({ context, staffCookies }, use) =>
    use(async (mail) => context.addCookies(await staffCookies(mail))),
});
