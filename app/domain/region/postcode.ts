/** A postcode in its parts: "NE1 4LP" is district "NE1", sector "NE1 4". */
export type PostcodeParts = { postcode: string; district: string; sector: string; area: string };

const shape = /^([A-Z]{1,2})([0-9][A-Z0-9]?)([0-9])([A-Z]{2})$/;
const longestInput = 24; // typed with stray spaces; more than this is not a postcode

/** The 124 postcode areas of Royal Mail, crown dependencies among them: letters outside this list are a slip, not a far place. */
const areas = new Set(
  (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY " +
    "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL " +
    "PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
  ).split(" "),
);

/** The parts of a postcode however it was typed (case, spaces, dots and hyphens do not matter), or null when it is not one. */
export function postcodeParts(typed: string): PostcodeParts | null {
  if (typed.length > longestInput) return null;
  const match = shape.exec(typed.toUpperCase().replace(/[\s.-]/g, ""));
  const [, area = "", rest = "", number = "", letters = ""] = match ?? [];
  if (!areas.has(area)) return null;
  const district = area + rest;
  return { postcode: `${district} ${number}${letters}`, district, sector: `${district} ${number}`, area };
}

/** A postcode in the normal form "NE1 4LP", or null when it is not one. */
export function normalPostcode(typed: string): string | null {
  return postcodeParts(typed)?.postcode ?? null;
}
