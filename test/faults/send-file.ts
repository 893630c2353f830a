import { request, type ClientRequest } from "node:http";
import type { SiteProcess } from "#test/support/site-process.ts";

const boundary = "----a-boundary-of-the-tests";

/** The cookie of whoever `signed-in-site.ts` signed in. */
export function cookieOf(site: SiteProcess): string {
  const cookie = /^Cookie: (\S+)$/m.exec(site.output())?.[1];
  if (cookie === undefined) throw new Error("This site was not started by signed-in-site.ts");
  return cookie;
}

/** A form with one file, as a browser sends it. */
export function formWith(fields: Record<string, string>, file: { name: string; bytes: Buffer }): Buffer {
  const typed = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${file.name}"\r\n\r\n`;
  return Buffer.concat([Buffer.from(typed.join("") + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/** Begins to send a form; whoever has it writes the rest, or lets the line break. */
export function beginForm(site: SiteProcess, path: string, length: number): ClientRequest {
  const headers = {
    cookie: cookieOf(site),
    origin: site.url,
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": length,
  };
  return request(`${site.url}${path}`, { method: "POST", headers });
}

/** Sends a form to its end. */
export async function sendForm(site: SiteProcess, path: string, form: Buffer) {
  const headers = {
    cookie: cookieOf(site),
    origin: site.url,
    "content-type": `multipart/form-data; boundary=${boundary}`,
  };
  const answer = await fetch(`${site.url}${path}`, {
    method: "POST",
    headers,
    body: new Uint8Array(form),
    redirect: "manual",
  });
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
}
