import { posix } from "node:path";
import type { Archive } from "./open-archive.ts";
import { parseXml } from "./parse-xml.ts";
import { childrenOf } from "./xml-element.ts";

/** Where a part of an Office file points: `kind` is the last word of the relationship's type, such as `slide`. */
export type Relation = { id: string; kind: string; target: string; external: boolean };

/** The relationships of one part; inside targets are full names in the archive. */
export async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const bytes = await archive.read(relationsPartOf(part));
  if (bytes === null) return [];
  return childrenOf(parseXml(bytes), "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      target: external ? target : inside(part, target),
      external,
    };
  });
}

export function relationsPartOf(part: string): string {
  return posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
}

function inside(part: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
}
