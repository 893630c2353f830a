const names: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.oasis.opendocument.presentation": "OpenDocument slides",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
  "application/vnd.oasis.opendocument.spreadsheet": "OpenDocument table",
  "text/plain": "Plain text",
  "text/csv": "CSV",
  "text/vtt": "Captions",
};

/** What a kind of file is called. */
export function sayType(mediaType: string): string {
  const name = names[mediaType];
  if (name !== undefined) return name;
  const [group = "", kind = ""] = mediaType.split("/");
  if (group === "image") return `Picture (${kind.toUpperCase()})`;
  if (group === "audio") return "Sound";
  return group === "video" ? "Film" : "File";
}
