import { z } from "zod";
import * as cell from "#app/publishing/region/cells.ts";

/** The columns of each table in a region's folder, as an editor sees them. */

export const practicesTable = z.object({
  code: cell.practiceCode,
  name: cell.text,
  address_1: cell.text,
  address_2: z.string(),
  address_3: z.string(),
  address_4: z.string(),
  postcode: cell.postcode,
  phone: cell.phone,
  pcn: cell.orNull(cell.pcnCode),
  council: cell.councilCode,
  latitude: cell.number,
  longitude: cell.number,
});

export const practicesOutsideTable = z.object({
  code: cell.practiceCode,
  name: cell.text,
  town: cell.text,
  postcode: cell.postcode,
  who_to_ask: cell.text,
});

export const pcnsTable = z.object({
  code: cell.pcnCode,
  name: cell.text,
  practices: cell.listOf(cell.practiceCode),
  councils: cell.listOf(cell.councilCode),
  latitude: cell.number,
  longitude: cell.number,
});

const postcodeColumns = {
  latitude: cell.number,
  longitude: cell.number,
  council: cell.orNull(cell.councilCode),
  council_share: cell.percent,
  share_in_region: cell.percent,
};

const districtShape = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/;
const sectorShape = /^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9]$/;

export const districtsTable = z.object({
  district: z
    .string()
    .regex(districtShape, { error: (issue) => `"${String(issue.input)}" is not a postcode district, like NE1.` }),
  ...postcodeColumns,
});

export const sectorsTable = z.object({
  sector: z
    .string()
    .regex(sectorShape, { error: (issue) => `"${String(issue.input)}" is not a postcode sector, like NE1 4.` }),
  ...postcodeColumns,
});

export const councilsTable = z.object({
  code: cell.councilCode,
  name: cell.text,
  adult_phone: cell.phoneOrNull,
  adult_out_of_hours: cell.phoneOrNull,
  adult_source: z.string(),
  adult_confirmed_by: cell.textOrNull,
  adult_confirmed_on: cell.dayOrNull,
  child_phone: cell.phoneOrNull,
  child_out_of_hours: cell.phoneOrNull,
  child_source: z.string(),
  child_confirmed_by: cell.textOrNull,
  child_confirmed_on: cell.dayOrNull,
  note: cell.textOrNull,
});

export const helplinesTable = z.object({
  id: cell.shortId,
  name: cell.text,
  use_for: cell.text,
  contact: cell.text,
  tel: cell.dialledOrNull,
  sms: cell.dialledOrNull,
  hours: cell.text,
  audience: cell.text,
  ages: cell.oneOf(["everyone", "adults", "children"]),
  urgency: cell.oneOf(["emergency", "crisis", "support"]),
  source: cell.text,
  confirmed_by: cell.textOrNull,
  confirmed_on: cell.dayOrNull,
});

export const bankHolidaysTable = z.object({ date: cell.day, name: cell.text });
export const needsTable = z.object({
  id: cell.shortId,
  label: cell.text,
  helps: cell.text,
  in_other_words: cell.text,
  snomed_concept: cell.snomedConceptOrNull,
});
export const languagesTable = z.object({ code: cell.shortId, name: cell.text, own_name: cell.text });
export const ringMeTable = z.object({ language: cell.shortId, sentence: cell.text, checked_by: cell.textOrNull });

export const schemesTable = z.object({
  name: cell.text,
  place: cell.text,
  council: cell.councilCode,
  kind: cell.text,
  facts: cell.text,
  year: cell.text,
  source: cell.text,
});
