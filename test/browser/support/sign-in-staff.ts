import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";

// What a browser says of a form of our own pages when it names no origin.
const headers = { "sec-fetch-site": "same-origin" };

/**
 * Signs a sample member of staff in, with the mailed link and the six figures that the demonstration shows. The forms are
 * posted as a browser posts them, but no page is drawn: the test of signing in walks through those.
 */
export async function signInStaff(browser: APIRequestContext, mail: string): Promise<void> {
  const post = (path: string, form: Record<string, string>) => browser.post(path, { headers, form, maxRedirects: 0 });
  expectSentTo(await post("/sign-in", { mail, to: "" }), /^\/sign-in\?sent$/u);
  let link = "";
  await expect(async () => {
    link = linkFor(await mailbox(browser), mail);
  }).toPass();
  expectSentTo(await post(link, {}), /^\/sign-in\/second-step$/u);
  const code = codeFor(await mailbox(browser), mail);
  expectSentTo(
    await post("/sign-in/second-step", { intent: "code", code }),
    /^\/(desk|network|administration|account)$/u,
  );
}

function expectSentTo(answer: APIResponse, path: RegExp): void {
  expect(answer.status(), answer.url()).toBe(302);
  expect(answer.headers()["location"], answer.url()).toMatch(path);
}

async function mailbox(browser: APIRequestContext): Promise<string> {
  return (await browser.get("/demo/mailbox")).text();
}

/** The newest of theirs. Other mail to them, such as the news of a flag, has links too. */
function linkFor(html: string, mail: string): string {
  const mails = [...html.matchAll(/<article>.*?<\/article>/gsu)].map(([one]) => one);
  const found = mails.filter((one) => one.includes(mail)).flatMap((one) => /\/sign-in\/[\w-]{20,}/u.exec(one) ?? []);
  if (found[0] === undefined) throw new Error(`There is no sign-in link for ${mail}`);
  return found[0];
}

function codeFor(html: string, mail: string): string {
  const row = html.split("<tr ").find((one) => one.includes(mail));
  const code = /<strong>(\d{6})<\/strong>/u.exec(row ?? "")?.[1];
  if (code === undefined) throw new Error(`There is no code for ${mail}`);
  return code;
}
