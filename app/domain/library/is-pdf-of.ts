type Named = { name: string; mediaType: string };

const pdf = "application/pdf";

/** Whether a file is the PDF of another one beside it: a deck or a document of the same name, but for its ending. */
export function isPdfOf(file: Named, other: Named): boolean {
  return file.mediaType === pdf && other.mediaType !== pdf && stemOf(file.name) === stemOf(other.name);
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, "").toLowerCase();
}
