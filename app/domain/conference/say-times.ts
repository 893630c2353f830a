/** Minutes since midnight as people write them: "9.30am", "12 noon", "2pm". */
export function sayTimeOfDay(minutes: number): string {
  if (minutes === 720) return "12 noon";
  if (minutes % 1440 === 0) return "midnight";
  const past = minutes % 60;
  const hour = Math.floor(minutes / 60) % 12 || 12;
  return `${hour}${past === 0 ? "" : `.${String(past).padStart(2, "0")}`}${minutes < 720 ? "am" : "pm"}`;
}

/** "9.30am to 10.15am". */
export function sayTimes({ startsMinutes, endsMinutes }: { startsMinutes: number; endsMinutes: number }): string {
  return `${sayTimeOfDay(startsMinutes)} to ${sayTimeOfDay(endsMinutes)}`;
}

/** For tables that machines read too: "09:30". */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "09:30", "9.30" or "9:30" as minutes since midnight; null when it is no time. "24:00" is the end of a day. */
export function readClockTime(typed: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim());
  const minutes = Number(found?.[1]) * 60 + Number(found?.[2]);
  return found === null || Number(found[2]) > 59 || minutes > 1440 ? null : minutes;
}
