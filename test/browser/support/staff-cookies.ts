import type { Browser, BrowserContext } from "@playwright/test";
import { signInStaff } from "#test/browser/support/sign-in-staff.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

export type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Signs members of staff in, each only once on this site: a sign-in code works once in half a minute. */
export function keepStaffCookies(browser: Browser, site: SiteProcess): (mail: string) => Promise<Cookies> {
  const kept = new Map<string, Cookies>();
  return async (mail) => {
    const cookies = kept.get(mail) ?? (await signInElsewhere(browser, site, mail));
    kept.set(mail, cookies);
    return cookies;
  };
}

async function signInElsewhere(browser: Browser, site: SiteProcess, mail: string): Promise<Cookies> {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  try {
    await signInStaff(await context.newPage(), mail);
    return await context.cookies();
  } finally {
    await context.close();
  }
}
