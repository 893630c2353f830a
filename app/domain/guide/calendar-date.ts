const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day that exists, from three boxes, as "YYYY-MM-DD"; null when there is no such day. The year has four figures; the
 * month may be a number or its name in English ("2", "Feb", "February").
 */
export function calendarDate(day: string, month: string, year: string): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null;
  const m = monthNumber(month);
  const d = Number(day);
  if (m === null || d < 1 || d > daysIn(m, Number(year))) return null;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** Whether someone born on a day is younger than an age in years today (both "YYYY-MM-DD"). Born 29 February: from 1 March. */
export function isYoungerThan(age: number, born: string, today: string): boolean {
  const birthday = `${String(Number(born.slice(0, 4)) + age).padStart(4, "0")}${born.slice(4)}`;
  return today < birthday;
}

function monthNumber(month: string): number | null {
  if (/^\d{1,2}$/.test(month)) return Number(month) >= 1 && Number(month) <= 12 ? Number(month) : null;
  const name = month.toLowerCase();
  const index = months.findIndex((short) => name.startsWith(short));
  return index === -1 || !/^[a-z]{3,9}$/.test(name) ? null : index + 1;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
