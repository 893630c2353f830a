import { writeFile } from "node:fs/promises";
import { socialCard } from "../pictures/social-card.ts";
import { registerCardFonts } from "../pictures/own-fonts.ts";
import type { ReaderMessage } from "./messages.ts";
import type { ReaderTask } from "./reader-task.ts";

/** The work of a reader. Formats are loaded when they are needed: a deck does not wait for what reads PDFs. */
export async function runTask(task: ReaderTask, say: (message: ReaderMessage) => void): Promise<void> {
  registerCardFonts();
  switch (task.kind) {
    case "read": {
      const { readFileIntoPages } = await import("../read-file-into-pages.ts");
      return readFileIntoPages(task, say);
    }
    case "check": {
      const { readText } = await import("../read-text.ts");
      await readText(task);
      return say({ kind: "end", pictures: "card", language: null, tagged: null });
    }
    case "copy": {
      const { copyWithoutPrivateParts } = await import("../copy/copy-without-private-parts.ts");
      return say({ kind: "copied", left: await copyWithoutPrivateParts(task) });
    }
    case "social-card":
      await writeFile(task.to, await socialCard(task.card));
      return say({ kind: "copied", left: [] });
  }
}
