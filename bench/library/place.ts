import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLaidSite, type LaidSite } from "../laid-site.ts";
import { hostileFile } from "./hostile-file.ts";

/** The site with a large library, and the cookie of a contributor who is signed in. */
export type Place = LaidSite & { cookie: string };

export async function openPlace(): Promise<Place> {
  const run = async (folder: string): Promise<[string, string]> => {
    const hostile = join(folder, "hostile.pdf");
    await writeFile(hostile, await hostileFile());
    return ["bench/library/site-main.ts", hostile];
  };
  const laid = await openLaidSite({ name: "library", lay: "bench/library/lay-main.ts", run });
  const { cookie } = laid.said as { cookie: string };
  return { ...laid, cookie };
}
