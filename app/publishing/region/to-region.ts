import type {
  Confirmation,
  Council,
  Helpline,
  PostcodeArea,
  Practice,
  Region,
  SafeguardingLine,
} from "#app/domain/region/region.ts";
import type { RegionFiles, Settings } from "#app/publishing/region/region-files.ts";

/** The checked files as the region that the rules know. */
export function toRegion(files: RegionFiles, settings: Settings): Region {
  return {
    settings,
    councils: files.councils.map(({ value }) => toCouncil(value)),
    practices: files.practices.map(({ value }) => toPractice(value)),
    practicesOutside: files.practicesOutside.map(({ value: { who_to_ask, ...rest } }) => ({
      ...rest,
      whoToAsk: who_to_ask,
    })),
    pcns: files.pcns.map(({ value: { practices, councils, ...rest } }) => ({
      ...rest,
      practiceCodes: practices,
      councilCodes: councils,
    })),
    postcodeDistricts: files.districts.map(({ value }) => toArea(value.district, value)),
    postcodeSectors: files.sectors.map(({ value }) => toArea(value.sector, value)),
    bankHolidays: files.bankHolidays.map(({ value }) => value),
    helplines: files.helplines.map(({ value }) => toHelpline(value)),
    needs: files.needs.map(({ value: { in_other_words, snomed_concept, ...rest } }) => ({
      ...rest,
      inOtherWords: in_other_words,
      snomedConceptId: snomed_concept,
    })),
    languages: files.languages.map(({ value: { own_name, ...rest } }) => ({ ...rest, ownName: own_name })),
    ringMeSentences: files.ringMe.map(({ value: { checked_by, ...rest } }) => ({ ...rest, checkedBy: checked_by })),
    schemes: files.schemes.map(({ value: { council, ...rest } }) => ({ ...rest, councilCode: council })),
  };
}

type RowOf<File extends keyof RegionFiles> = RegionFiles[File] extends { value: infer Row }[] ? Row : never;

function toPractice(row: RowOf<"practices">): Practice {
  const { address_1, address_2, address_3, address_4, pcn, council, ...rest } = row;
  const address = [address_1, address_2, address_3, address_4].filter((line) => line !== "");
  return { ...rest, address, pcnCode: pcn, councilCode: council };
}

function toArea(area: string, row: Omit<RowOf<"districts">, "district">): PostcodeArea {
  const { latitude, longitude, council, council_share, share_in_region } = row;
  return {
    area,
    latitude,
    longitude,
    councilCode: council,
    councilShare: council_share,
    shareInRegion: share_in_region,
  };
}

function toCouncil(row: RowOf<"councils">): Council {
  return {
    code: row.code,
    name: row.name,
    adultSafeguarding: toLine(
      row.adult_phone,
      row.adult_out_of_hours,
      row.adult_source,
      row.adult_confirmed_by,
      row.adult_confirmed_on,
    ),
    childrenSafeguarding: toLine(
      row.child_phone,
      row.child_out_of_hours,
      row.child_source,
      row.child_confirmed_by,
      row.child_confirmed_on,
    ),
    note: row.note,
  };
}

function toLine(
  phone: string | null,
  outOfHoursPhone: string | null,
  source: string,
  by: string | null,
  on: string | null,
): SafeguardingLine | null {
  return phone === null ? null : { phone, outOfHoursPhone, source, confirmed: toConfirmation(by, on) };
}

function toHelpline({ use_for, confirmed_by, confirmed_on, ...rest }: RowOf<"helplines">): Helpline {
  return { ...rest, useFor: use_for, confirmed: toConfirmation(confirmed_by, confirmed_on) };
}

function toConfirmation(by: string | null, on: string | null): Confirmation {
  return by !== null && on !== null ? { by, on } : null;
}
