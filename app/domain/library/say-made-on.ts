/** "2026-03-12" as "12 March 2026", "2026-03" as "March 2026", "2026" as it is. */
export function sayMadeOn(madeOn: string): string {
  const [year = "", month, day] = madeOn.split("-");
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (day !== undefined) form.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", form).format(at);
}
