const word = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** The files that the library takes, by the end of their name (OWASP file upload guidance; no SVG, HTML, script or macro). */
export const allowedTypes = {
  pdf: "application/pdf",
  docx: `${word}.wordprocessingml.document`,
  pptx: `${word}.presentationml.presentation`,
  xlsx: `${word}.spreadsheetml.sheet`,
  odt: `${open}.text`,
  odp: `${open}.presentation`,
  ods: `${open}.spreadsheet`,
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  mp4: "video/mp4",
  mp3: "audio/mpeg",
  txt: "text/plain",
  csv: "text/csv",
  vtt: "text/vtt",
} as const;

export type AllowedExtension = keyof typeof allowedTypes;
export type AllowedType = (typeof allowedTypes)[AllowedExtension];

const readable = ["pdf", "docx", "pptx", "odp", "png", "jpg", "webp"] as const;

/** A type that can be turned into pages. */
export type ReadableType = (typeof allowedTypes)[(typeof readable)[number]];

export function isReadable(mediaType: string): mediaType is ReadableType {
  return readable.some((extension) => allowedTypes[extension] === mediaType);
}

const pictures = [allowedTypes.png, allowedTypes.jpg, allowedTypes.webp] as const;

/** A type of picture, in which a camera may have written where it was taken; null for anything else. */
export function pictureTypeOf(mediaType: string): (typeof pictures)[number] | null {
  return pictures.find((type) => type === mediaType) ?? null;
}

/** The end of a file's name in small letters, or null when the library does not take such files. */
export function extensionOf(name: string): AllowedExtension | null {
  const end = /\.([a-z0-9]{1,5})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(allowedTypes, end) ? (end as AllowedExtension) : null;
}

const harmful = /\.(svgz?|m?js|swf|exe|msi|scr|bat|cmd|ps1|vbs|hta|lnk|jar|docm|dotm|xlsm|xltm|pptm|potm|ppsm|php)$/i;

/** A name such as `slides.exe.pdf`, which shows one thing and is another. Any other dots are fine: `v1.2.final.pptx`. */
export function hasHarmfulExtension(name: string): boolean {
  const parts = name.trim().split(".");
  return (
    parts.slice(1, -1).some((_, index) => harmful.test(parts.slice(0, index + 2).join("."))) ||
    harmful.test(name.trim())
  );
}
