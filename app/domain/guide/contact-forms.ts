/**
 * A phone number as digits: UK numbers begin with 0 ("07700900123"), others keep "+" and the country. Spaces, dashes,
 * dots and brackets are allowed, so are +44, 0044 and +44 (0). Null when it cannot be a number that rings.
 */
export function phoneForm(typed: string): string | null {
  if (!/^[\d\s().+-]+$/.test(typed)) return null;
  const compact = typed.replace(/[\s().-]/g, "").replace(/^00/, "+");
  const national = compact.replace(/^\+440?/, "0");
  if (/^0[1-9]\d{8,9}$/.test(national)) return national;
  return /^\+(?!44)[1-9]\d{7,14}$/.test(compact) ? compact : null;
}

/** A mail address with the domain in small letters; null when it could not be delivered anywhere. */
export function mailForm(typed: string): string | null {
  if (typed.length > 254) return null;
  const found = /^([^\s@<>(),;:"\\[\]]{1,64})@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})$/i.exec(typed);
  if (!found?.[1] || !found[2] || /^\.|\.\.|\.$/.test(found[1])) return null;
  return `${found[1]}@${found[2].toLowerCase()}`;
}
