/**
 * The region as data: what content/region says, parsed and checked at start. Another region is another folder.
 * Source: content/region/README.md; NHS England and Ordnance Survey open data (Open Government Licence v3.0).
 */

/** Who confirmed a fact and when. Null until a named person has really checked it: nothing stamps this by itself. */
export type Confirmation = { by: string; on: string /* "YYYY-MM-DD" */ } | null;

export type Council = {
  code: string; // GSS code, "E08000021"
  name: string;
  adultSafeguarding: SafeguardingLine | null;
  childrenSafeguarding: SafeguardingLine | null; // never filled from the adult line
  note: string | null; // for whoever checks the numbers, never shown to the public
};

export type SafeguardingLine = {
  phone: string;
  outOfHoursPhone: string | null;
  source: string;
  confirmed: Confirmation;
};

export type Practice = {
  code: string; // ODS code, "A81001"
  name: string;
  address: string[]; // lines, without the postcode
  postcode: string;
  phone: string;
  pcnCode: string | null; // null: in no PCN
  councilCode: string;
  latitude: number;
  longitude: number;
};

/** A practice just over the border: known so that choosing it is recognised as outside the region. */
export type PracticeOutside = { code: string; name: string; town: string; postcode: string; whoToAsk: string };

export type Pcn = {
  code: string;
  name: string;
  practiceCodes: string[];
  councilCodes: string[];
  latitude: number;
  longitude: number;
};

export type PostcodeArea = {
  area: string; // district "NE1" or sector "NE1 4"
  latitude: number;
  longitude: number;
  councilCode: string | null; // the main council, null when outside the region
  councilShare: number; // 0-100, per cent of live postcodes in that council
  shareInRegion: number; // 0-100
};

export type Helpline = {
  id: string; // "samaritans"
  name: string;
  useFor: string;
  contact: string; // as shown: "116 123", "text SHOUT to 85258"
  tel: string | null; // as dialled in a tel: link
  sms: string | null;
  hours: string;
  audience: string; // as shown: "people under 35"
  ages: "everyone" | "adults" | "children"; // who it may be shown to
  /** "emergency" first, then "crisis", then the rest. */
  urgency: "emergency" | "crisis" | "support";
  source: string;
  confirmed: Confirmation;
};

export type Need = {
  id: string; // "company"
  label: string; // "Feeling lonely"
  helps: string; // what it covers, shown under the label
  inOtherWords: string; // other words people use for it: only searched, never shown
  snomedConceptId: string | null; // filled in by whoever has the licensed list
};

export type Language = { code: string; name: string; ownName: string };

/** One sentence that leads to "Ask us to ring you"; shown in its language only when a named person has checked it. */
export type RingMeSentence = { language: string; sentence: string; checkedBy: string | null };

/** A published fact about who employs and hosts link workers in a place, with its year and source. */
export type Scheme = {
  name: string;
  place: string;
  councilCode: string;
  kind: string;
  facts: string;
  year: string;
  source: string;
};

export type RegionSettings = {
  name: string; // "North East England"
  networkName: string;
  language: string; // the language the site is written in, "en"
  youngestAge: number; // 18
  timeZone: string; // "Europe/London"
  attribution: string[];
  /** Every place in the files lies inside this box; a slip of the finger in a position is caught by it. */
  boundingBox: { south: number; north: number; west: number; east: number };
  officeHours: { days: Weekday[]; opens: string; closes: string }; // the network's own, "09:00"
  /** Where "Exit this page" goes: an everyday page that says nothing about whoever opens it. */
  exitTo: { name: string; address: string };
  /** A page of the journey that nobody touches for so long is covered; fewer than the 30 after which unsent words go. */
  hideAfterMinutes: number;
  /** Years after closing on which somebody decides whether a record is kept any longer. */
  keepRecordsYears: number;
};

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type BankHoliday = { date: string; name: string };

export type Region = {
  settings: RegionSettings;
  councils: Council[];
  practices: Practice[];
  practicesOutside: PracticeOutside[];
  pcns: Pcn[];
  postcodeDistricts: PostcodeArea[];
  postcodeSectors: PostcodeArea[];
  bankHolidays: BankHoliday[];
  helplines: Helpline[];
  needs: Need[];
  languages: Language[];
  ringMeSentences: RingMeSentence[];
  schemes: Scheme[];
};
