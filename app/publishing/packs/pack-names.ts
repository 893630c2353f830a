import type { PackItem } from "./pack.ts";

const longestTitle = 60;
const longestFolder = 100;
const longestName = 120;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A resource's folder or page in a pack: its number and title, such as "0012 Walking groups", or a name of its own. */
export function itemName({ number, title, folder }: Pick<PackItem, "number" | "title" | "folder">): string {
  const given = folder === undefined ? "" : safeName(folder, longestFolder);
  if (given !== "") return given;
  const words = safeName(title, longestTitle);
  return `${String(number).padStart(4, "0")}${words === "" ? "" : ` ${words}`}`;
}

/**
 * Names for files in one folder of a pack that every system can unpack: without signs that Windows or a shell reads
 * as something else, of a length that fits, none twice. The names as they were given stand in the manifest.
 */
export function fileNames(given: readonly string[]): string[] {
  const taken = new Set<string>();
  return given.map((name, place) => {
    const safe = safeName(name, longestName) || `file ${place + 1}`;
    let free = safe;
    for (let again = 2; taken.has(free.toLowerCase()); again++) free = numbered(safe, again);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** A name that every system can unpack; "" when nothing of it is left. */
export function safeName(name: string, longest: number): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/[<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ");
  const cut = cutBefore(plain.trim(), longest).replace(/^[.\s]+|[.\s]+$/gu, "");
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** Cut at the end of the name and not of its ending: "very long name.pptx". */
function cutBefore(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? "";
  return `${name.slice(0, longest - ending.length).trimEnd()}${ending}`;
}

function numbered(name: string, again: number): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)} (${again})${name.slice(dot)}` : `${name} (${again})`;
}
