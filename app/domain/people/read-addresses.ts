/** One line of a pasted list. `mail` is null when it is no address; `again` when the same one stands above it. */
export type ReadAddress = { typed: string; mail: string | null; name: string; again: boolean };

export const mostAddresses = 200;

const address = /^[^\s@<>()[\]\\,;:"]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/**
 * The mail addresses of a pasted list, in its order: one a line, or parted by commas or semicolons, with or without a
 * name as mail programs write it ("Jo Dee" <jo@example.org>). Without a name, the part before the @ stands for it.
 */
export function readAddresses(text: string): ReadAddress[] {
  const seen = new Set<string>();
  return text
    .split(/[\n\r,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((typed) => {
      const [, given = "", inside] = /^(.*?)<([^<>]*)>$/.exec(typed) ?? [];
      const mail = (inside ?? typed).trim().toLowerCase();
      if (mail.length > 254 || !address.test(mail)) return { typed, mail: null, name: "", again: false };
      const again = seen.has(mail);
      seen.add(mail);
      const name = given.replace(/["']/g, "").trim().slice(0, 100);
      return { typed, mail, name: name === "" ? mail.slice(0, mail.indexOf("@")) : name, again };
    });
}
