import { FileInput } from "#app/ui/file-input/file-input.tsx";
import type { HeldFile } from "#app/ui/file-input/use-uploads.ts";

/** Files that came with an earlier try, and why others did not. */
export type AddedFiles = { held?: readonly HeldFile[]; fileProblem?: string | undefined };

/** What a post takes at most. */
export type PostTakes = { files: number; megabytes: number };

/** The box for the files of a post. */
export function AddFiles({ takes, held = [], fileProblem }: AddedFiles & { takes: PostTakes }) {
  return (
    <FileInput
      // A box that was there before does not know what came with the form, or what was left out of it.
      key={[fileProblem, ...held.map(({ id }) => id)].join(" ")}
      id="files"
      name="files"
      label="Files (optional)"
      hint={`PDF, Word, PowerPoint, Excel, OpenDocument, pictures, sound, film or plain text. Up to ${takes.files} files, each up to ${takes.megabytes} MB. We take out of pictures where they were taken. Everything else goes as it is: check that nobody can be recognised.`}
      error={fileProblem}
      held={held}
      uploadTo="/drafts/files"
    />
  );
}
