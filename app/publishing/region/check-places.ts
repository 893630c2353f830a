import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import type { Line } from "#app/publishing/region/read-table.ts";
import type { RegionFiles, Settings } from "#app/publishing/region/region-files.ts";

/** Practices, PCNs, councils and postcodes must agree with one another: every code named anywhere is somewhere explained. */
export function checkPlaces(folder: ContentFolder, files: RegionFiles): void {
  const councils = new Set(files.councils.map(({ value }) => value.code));
  const pcns = new Map(files.pcns.map(({ value }) => [value.code, value]));
  checkPractices(folder, files, councils, pcns);
  checkPcns(folder, files, councils);
  checkPostcodes(folder, files, councils);
  for (const { line, value } of files.schemes) checkCouncil(folder, "schemes.csv", line, value.council, councils);
}

type PcnRow = RegionFiles["pcns"][number]["value"];

function checkPractices(
  folder: ContentFolder,
  files: RegionFiles,
  councils: Set<string>,
  pcns: Map<string, PcnRow>,
): void {
  for (const { line, value: practice } of files.practices) {
    checkCouncil(folder, "practices.csv", line, practice.council, councils);
    if (practice.pcn === null) continue;
    const pcn = pcns.get(practice.pcn);
    if (!pcn) folder.fault("practices.csv", line, `pcn: ${practice.pcn} is not in pcns.csv.`);
    else if (!pcn.practices.includes(practice.code)) {
      folder.fault(
        "practices.csv",
        line,
        `pcn: ${practice.name} names ${pcn.name}, but pcns.csv does not list ${practice.code} there.`,
      );
    } else if (!pcn.councils.includes(practice.council)) {
      folder.fault(
        "practices.csv",
        line,
        `council: ${practice.council} is not among the councils of ${pcn.name} in pcns.csv.`,
      );
    }
  }
}

function checkPcns(folder: ContentFolder, files: RegionFiles, councils: Set<string>): void {
  const practices = new Map(files.practices.map(({ value }) => [value.code, value]));
  for (const { line, value: pcn } of files.pcns) {
    const members = pcn.practices.map((code) => practices.get(code));
    for (const [index, code] of pcn.practices.entries()) {
      const practice = members[index];
      if (pcn.practices.indexOf(code) !== index) folder.fault("pcns.csv", line, `practices: ${code} is there twice.`);
      else if (!practice) folder.fault("pcns.csv", line, `practices: ${code} is not in practices.csv.`);
      else if (practice.pcn !== pcn.code)
        folder.fault("pcns.csv", line, `practices: ${code} is not in this PCN in practices.csv.`);
    }
    for (const code of pcn.councils) {
      checkCouncil(folder, "pcns.csv", line, code, councils);
      if (!members.some((practice) => practice?.council === code))
        folder.fault("pcns.csv", line, `councils: no practice of ${pcn.name} is in ${code}.`);
    }
  }
}

function checkPostcodes(folder: ContentFolder, files: RegionFiles, councils: Set<string>): void {
  const districts = new Map(files.districts.map(({ value }) => [value.district, value]));
  for (const { line, value } of files.districts) checkShares(folder, "postcode-districts.csv", line, value, councils);
  for (const { line, value } of files.sectors) {
    checkShares(folder, "postcode-sectors.csv", line, value, councils);
    const district = districts.get(value.sector.split(" ")[0] ?? "");
    if (!district)
      folder.fault(
        "postcode-sectors.csv",
        line,
        `sector: the district of ${value.sector} is not in postcode-districts.csv.`,
      );
    else if (district.share_in_region === 0 && value.share_in_region > 0) {
      folder.fault(
        "postcode-sectors.csv",
        line,
        `share_in_region: ${value.sector} is partly inside, but its district is wholly outside.`,
      );
    }
  }
}

type Shares = { council: string | null; council_share: number; share_in_region: number };

function checkShares(folder: ContentFolder, file: string, line: number, row: Shares, councils: Set<string>): void {
  if (row.council !== null) checkCouncil(folder, file, line, row.council, councils);
  if (row.council_share > row.share_in_region)
    folder.fault(file, line, "council_share: this is more than share_in_region.");
}

function checkCouncil(folder: ContentFolder, file: string, line: number, code: string, councils: Set<string>): void {
  if (!councils.has(code)) folder.fault(file, line, `council: ${code} is not in councils.csv.`);
}

/** A position outside the settings' box is a slip of the finger, most often the two numbers swapped. */
export function checkBox(folder: ContentFolder, files: RegionFiles, { boundingBox: box }: Settings): void {
  const tables: [string, Line<{ latitude: number; longitude: number }>[]][] = [
    ["practices.csv", files.practices],
    ["pcns.csv", files.pcns],
    ["postcode-districts.csv", files.districts],
    ["postcode-sectors.csv", files.sectors],
  ];
  for (const [file, rows] of tables) {
    for (const { line, value } of rows) {
      if (value.latitude < box.south || value.latitude > box.north)
        folder.fault(file, line, `latitude: ${value.latitude} is outside the box in settings.yaml.`);
      if (value.longitude < box.west || value.longitude > box.east)
        folder.fault(file, line, `longitude: ${value.longitude} is outside the box in settings.yaml.`);
    }
  }
}
