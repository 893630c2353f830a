import { z } from "zod";
import { hows, kindsInOrder } from "#app/domain/notification/kind-words.ts";
import type { NoticeHow } from "#app/domain/notification/notice-kinds.ts";
import { howName } from "./how-name.ts";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const time = (error: string) =>
  z.preprocess(
    first,
    z
      .string({ error })
      .trim()
      .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, { error })
      .transform((text) => {
        const [hours = "", minutes = ""] = text.split(/[:.]/);
        return Number(hours) * 60 + Number(minutes);
      }),
  );

const howMissing = "Choose how we tell you.";
const how = z.preprocess(first, z.enum(hows, { error: howMissing }));

/** It goes with the weekly mail or not at all. A form without it leaves it as it was. */
const howNewsletter = z.preprocess(first, z.enum(["weekly", "never"], { error: howMissing }).optional());

const kindsAsked = kindsInOrder.filter((kind) => kind !== "newsletter");

const howFields = Object.fromEntries(kindsAsked.map((kind) => [howName(kind), how])) as Record<
  ReturnType<typeof howName<(typeof kindsAsked)[number]>>,
  typeof how
>;

export const noticesForm = z
  .object({
    ...howFields,
    [howName("newsletter")]: howNewsletter,
    "quiet-from": time("Write from when no mail comes, like 20:00."),
    "quiet-to": time("Write from when mail may come again, like 07:00."),
    "quiet-weekends": z.preprocess(
      first,
      z.enum(["yes", "no"], { error: "Choose whether mail may come at weekends." }),
    ),
    "digest-day": z.preprocess(first, z.coerce.number({ error: "Choose a day." }).int().min(1).max(7)),
  })
  .transform((typed) => ({
    how: {
      ...(Object.fromEntries(kindsAsked.map((kind) => [kind, typed[howName(kind)]])) as Record<
        (typeof kindsAsked)[number],
        NoticeHow
      >),
      ...(typed["how-newsletter"] === undefined ? {} : { newsletter: typed["how-newsletter"] }),
    },
    quietFrom: typed["quiet-from"],
    quietTo: typed["quiet-to"],
    quietWeekends: typed["quiet-weekends"] === "yes",
    digestDay: typed["digest-day"],
  }));

/** Minutes after midnight as people write them. */
export function sayClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
