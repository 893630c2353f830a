import { acceptedEnds, entryFileLimits } from "#app/domain/conversation/entry-file-limits.ts";
import { FileBox } from "#app/ui/file-input/file-box.tsx";

type FilesFieldProps = { id: string; hint: string; error: string | undefined };

/** The box for the files of a message or a note. */
export function FilesField({ id, hint, error }: FilesFieldProps) {
  const { files: most, bytesOfFile, bytesOfSide } = entryFileLimits;
  const [megabytes, ofSide] = [bytesOfFile / 1_000_000, bytesOfSide / 1_000_000];
  return (
    <FileBox
      key={error} // what was refused does not stay chosen
      id={id}
      name="files"
      label="Files (optional)"
      labelSize="s"
      hint={`Up to ${most} at a time, each up to ${megabytes} MB, and ${ofSide} MB from each side in all: pictures, PDF, Word and other documents. We take out of pictures where they were taken. ${hint}`}
      error={error}
      {...{ accept: acceptedEnds, most, megabytes }}
    />
  );
}
