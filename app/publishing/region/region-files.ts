import type { Region } from "#app/domain/region/region.ts";
import type { ContentFolder } from "#app/publishing/region/content-folder.ts";
import { readTable } from "#app/publishing/region/read-table.ts";
import { readYaml } from "#app/publishing/region/read-yaml.ts";
import { settingsShape } from "#app/publishing/region/settings-shape.ts";
import * as table from "#app/publishing/region/tables.ts";

/** Every file of a region's folder, each row with its line, before anything is compared across files. */
export type RegionFiles = Awaited<ReturnType<typeof readRegionFiles>>;

export async function readRegionFiles(folder: ContentFolder) {
  const [settings, practices, practicesOutside, pcns, districts, sectors] = await Promise.all([
    readYaml(folder, "settings.yaml", settingsShape),
    readTable(folder, "practices.csv", table.practicesTable),
    readTable(folder, "practices-outside.csv", table.practicesOutsideTable),
    readTable(folder, "pcns.csv", table.pcnsTable),
    readTable(folder, "postcode-districts.csv", table.districtsTable),
    readTable(folder, "postcode-sectors.csv", table.sectorsTable),
  ]);
  const [councils, helplines, bankHolidays, needs, languages, ringMe, schemes] = await Promise.all([
    readTable(folder, "councils.csv", table.councilsTable),
    readTable(folder, "helplines.csv", table.helplinesTable),
    readTable(folder, "bank-holidays.csv", table.bankHolidaysTable),
    readTable(folder, "needs.csv", table.needsTable),
    readTable(folder, "languages.csv", table.languagesTable),
    readTable(folder, "ring-me.csv", table.ringMeTable),
    readTable(folder, "schemes.csv", table.schemesTable),
  ]);
  return {
    settings,
    practices,
    practicesOutside,
    pcns,
    districts,
    sectors,
    councils,
    helplines,
    bankHolidays,
    needs,
    languages,
    ringMe,
    schemes,
  };
}

export type Settings = Region["settings"];
