import { stringify } from "csv-stringify/sync";
import type { Pack } from "./pack.ts";

/** A row a file (and one for a resource without any): what it is, whose, under which licence, and how to check its bytes. */
export function manifestCsv({ items }: Pack): string {
  const facts = [...new Set(items.flatMap((item) => item.facts.map(([name]) => name)))];
  const head = [
    "Number",
    "Title",
    "Kind",
    "File",
    "Bytes",
    "SHA-256",
    "Licence",
    "Licence address",
    "Credit",
    "Address",
    "Elsewhere",
  ];
  const rows = items.flatMap((item) => {
    const values = new Map(item.facts);
    const files = item.files.length > 0 ? item.files : [{ name: "", bytes: "", sha256: "" }];
    return files.map((file) => [
      item.number,
      item.title,
      item.kind,
      file.name,
      file.bytes,
      file.sha256,
      item.licence.name,
      item.licence.url ?? "",
      item.credit,
      item.address,
      item.link ?? "",
      ...facts.map((name) => values.get(name) ?? ""),
    ]);
  });
  // What somebody typed may begin like a formula of a spreadsheet: it is kept from being one.
  return stringify([[...head, ...facts], ...rows], { bom: true, escape_formulas: true });
}
