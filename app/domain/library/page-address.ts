/** A page or slide of a resource: files and pages count from 1. */
export type PageOfResource = { number: number; file: number; page: number };

/** Where a page is read: of the first file without saying so, because most resources have one. */
export function pageAddress({ number, file, page }: PageOfResource): string {
  return `/library/${number}/s/${page}${file > 1 ? `?f=${file}` : ""}`;
}

/** Its small picture, for lists. */
export function thumbnailAddress({ number, file, page }: PageOfResource): string {
  return `/library/${number}/picture/${file}/${page}?small`;
}
