import { parseArgs } from "node:util";
import { z } from "zod";

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What each long form is given. */
const shape = z.object({
  only: z.enum(["acts", "live"]).optional(),
  kills: number(1, 1_000).default(30),
  cuts: number(1, 5_000).default(200),
  seconds: number(1, 300).default(10),
  "live-kills": number(1, 200).default(20),
  messages: number(1, 100_000).default(5_000),
  /** How long both sides write while lines are cut, are slow, or are not read. */
  "talk-seconds": number(5, 3_600).default(120),
  "still-seconds": number(1, 300).default(35),
  "storm-pages": number(10, 20_000).default(5_000),
  "soak-minutes": number(1, 24 * 60).default(10),
  /** Of the live ones, by name, one or several with commas between; all when left out. */
  forms: z
    .string()
    .transform((names) => names.split(","))
    .pipe(z.array(z.enum(["kill", "cut", "slow", "still", "asleep", "storm", "soak"])))
    .optional(),
  seed: number(0, 2 ** 31).default(1),
});

export type FaultsAsked = z.infer<typeof shape>;

/** @returns null when something is asked that is not there. */
export function readAsked(): FaultsAsked | null {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: Object.fromEntries(Object.keys(shape.shape).map((name) => [name, text])) });
  const read = shape.safeParse(values);
  return read.success ? read.data : null;
}
