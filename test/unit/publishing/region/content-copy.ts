import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A copy of a content folder that a test may break; it goes away with `await using`. */
export async function contentCopy(of: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "content-"));
  await cp(of, folder, { recursive: true });
  return {
    folder,
    /** Changes a file's text; the change must be a real one. Gives the number of the first line that differs. */
    async edit(file: string, change: (text: string) => string): Promise<number> {
      const before = await readFile(path.join(folder, file), "utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing changed in ${file}`);
      await writeFile(path.join(folder, file), after);
      const old = before.split("\n");
      return after.split("\n").findIndex((line, index) => line !== old[index]) + 1;
    },
    remove: (file: string) => rm(path.join(folder, file)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
