import type { Page } from "@playwright/test";
import { keepStaffCookies } from "#test/browser/support/staff-cookies.ts";
import { expect, test as base } from "#test/browser/support/test.ts";
import { startSiteProcess } from "#test/support/site-process.ts";

// Browsers make no passkey for a bare number, so this site is opened by its name. Without script no device can be asked:
// the mailed link is there.
const test = base.extend({
  openedSite: async ({ javascript: _ }, use) => {
    await using site = await startSiteProcess({ env: { HOST: "localhost" } });
    await use(site);
  },
  signedInAs: async ({ context, openedSite }, use) =>
    use(async (mail) => context.addCookies(await keepStaffCookies(openedSite)(mail))),
});

/** A device with a lock that its owner opens at once, as Chromium pretends it. */
async function plugIn(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send("WebAuthn.enable");
  await line.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Waits until it is done: a page that is asked for meanwhile would break it off. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/:\d+\/$/u);
}

const mail = "grace.adeyemi@example.org"; // a facilitator: both steps are needed

test("a passkey is added once and then signs in with both steps at one press; taken away, it opens nothing @javascript", async ({
  page,
  signedInAs,
  axe,
}) => {
  await signedInAs(mail);
  await plugIn(page);
  await page.goto("/account/passkeys");
  await page.getByLabel("A name for it").fill("My phone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("cell", { name: "My phone", exact: true })).toBeVisible();
  await axe(page);

  await signOut(page);
  await page.goto("/network");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fnetwork$/u);
  await axe(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Network");

  await page.goto("/account/passkeys");
  await page.getByRole("button", { name: "Remove My phone" }).click();
  await expect(page.getByText("You have no passkey yet.")).toBeVisible();
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("We could not sign you in with that passkey")).toBeVisible();
});
