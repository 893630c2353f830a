import { request, type BrowserContext } from "@playwright/test";
import { signInStaff } from "#test/browser/support/sign-in-staff.ts";
import type { SiteProcess } from "#test/support/site-process.ts";

export type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Signs members of staff in, each only once on this site: a sign-in code works once in half a minute. */
export function keepStaffCookies(site: SiteProcess): (mail: string) => Promise<Cookies> {
  const kept = new Map<string, Cookies>();
  return async (mail) => {
    const cookies = kept.get(mail) ?? (await signInElsewhere(site, mail));
    kept.set(mail, cookies);
    return cookies;
  };
}

async function signInElsewhere(site: SiteProcess, mail: string): Promise<Cookies> {
  const elsewhere = await request.newContext({ baseURL: site.url });
  try {
    await signInStaff(elsewhere, mail);
    return (await elsewhere.storageState()).cookies;
  } finally {
    await elsewhere.dispose();
  }
}
