/** What a file may hold besides what it shows, and what the copy for everyone leaves out. */
export const privateParts = [
  "notes",
  "comments",
  "hidden-slides",
  "tracked-changes",
  "author",
  "picture-location",
  "attachments",
  "hidden-layers",
  "not-looked-at",
] as const;

export type PrivatePart = (typeof privateParts)[number];

/** What could not be taken out, for the person who gave us the file: why the file itself is not offered to everyone. */
export function privatePartWords(part: PrivatePart): string {
  switch (part) {
    case "notes":
      return "It still has speaker notes.";
    case "comments":
      return "It has comments or marks that somebody made while reading. Delete them and save the file again.";
    case "hidden-slides":
      return "It still has hidden slides or sheets.";
    case "tracked-changes":
      return "It still has tracked changes. Accept or reject them and save the file again.";
    case "author":
      return "It names the person who made it. In the program it was made with, open File, then Info, and remove personal information.";
    case "picture-location":
      return "A picture or film in it may say where it was taken. Replace it with a copy that does not.";
    case "attachments":
      return "It has other files attached. Take them out and save the file again.";
    case "hidden-layers":
      return "It has layers that are hidden. Delete them and save the file again.";
    case "not-looked-at":
      return "We cannot look for private parts in files of this kind.";
  }
}
