import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "#test/support/house/source-files.ts";

export type InstalledPackage = { name: string; version: string; licence: string };

type Locked = { dev?: boolean; devOptional?: boolean; link?: boolean };

/** What is installed and goes with the site when it runs: the lockfile's packages less those for building and testing. */
export function listProductionPackages(): InstalledPackage[] {
  const { packages } = JSON.parse(readText("package-lock.json")) as { packages: Record<string, Locked> };
  const root = join(import.meta.dirname, "../../..");
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .filter(([path]) => existsSync(join(root, path, "package.json")))
    .map(([path]) => readInstalled(path));
}

export function readInstalled(path: string): InstalledPackage {
  const manifest = JSON.parse(readText(`${path}/package.json`)) as Record<string, unknown>;
  return { name: String(manifest["name"]), version: String(manifest["version"]), licence: licenceOf(manifest) };
}

/** Old packages name theirs in a list. */
function licenceOf({ license, licenses }: Record<string, unknown>): string {
  if (typeof license === "string") return license;
  const listed = Array.isArray(licenses) ? (licenses as { type?: unknown }[]).map(({ type }) => String(type)) : [];
  return listed.length === 0 ? "unknown" : listed.join(" AND ");
}

/** `A OR B` needs one that is allowed, `A AND B` all of them. */
export function isLicenceAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const plain = licence.replace(/[()]/g, "");
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every((part) => allowed.has(part.trim())));
}

/** Whether 4.10.2 is at least 4.9: by number, part by part. */
export function isAtLeast(version: string, least: string): boolean {
  const [has, wanted] = [version, least].map((text) => text.split(/[.-]/).map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (has?.[part] ?? 0) - (wanted?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
