import { data, redirect, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { nextUnanswered } from "#app/domain/guide/next-unanswered.ts";
import { sayKeptUntil } from "#app/domain/guide/unsent-kept.ts";
import { ringMeSentences } from "#app/domain/region/ring-me-sentences.ts";
import { showSafetyTexts } from "#app/domain/region/show-safety-text.ts";
import { findCallStanding } from "#app/routes/refer.$flow.$step/call-standing.ts";
import { findCurrentConversation } from "#app/routes/refer.$flow.$step/load-question.ts";
import { publicWay } from "#app/routes/refer.$flow.$step/guide-way.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { showingNow } from "#app/routes/refer.$flow.$step/showing-now.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { beginConversation, flowOfDoor } from "#app/use-cases/guide/begin-conversation.ts";
import { removeUnsent } from "#app/use-cases/guide/remove-unsent.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findKeptUntil } from "#db/queries/come-back-codes.ts";
import { listAcceptedAnswers } from "#db/queries/conversations.ts";
import { whyStorageRefused } from "#db/refused.ts";

type Door = keyof typeof flowOfDoor;

const firstSafety = ["not-for-emergencies", "when-we-must-tell"];

/** The page before anything is asked. `goOn`: where this browser was in a conversation that is still open. */
export async function loadStart(context: AppLoadContext, door: Door) {
  const { services } = context;
  const { content } = services;
  const words = content.guideWords.starts[flowOfDoor[door]];
  const open = await findCurrentConversation(context, door);
  return {
    door,
    title: words?.title ?? "",
    html: words?.html ?? "",
    safety: showSafetyTexts(Object.values(content.safetyTexts), firstSafety, content.region, showingNow(services)),
    leaving: showSafetyTexts(
      Object.values(content.safetyTexts),
      ["leaving-quickly"],
      content.region,
      showingNow(services),
    ),
    sentences: door === "call-back" ? ringMeSentences(content.region) : [],
    goOn: open === null ? null : await whereTheyWere(context, open, door),
    called: open !== null && (await findCallStanding(services, open.id)) !== null,
    keptUntil: open === null ? null : await saidKeptUntil(context, open.id),
    conversation: services.ids.newId(),
  };
}

/** The address of the question that is next in an open conversation. */
export async function whereTheyWere(
  { services }: AppLoadContext,
  open: { id: string; flowVersion: string },
  door: Door,
): Promise<string> {
  const answers = await listAcceptedAnswers(services.db.read, open.id);
  return questionAddress(publicWay(door).steps, nextUnanswered(services.flows.byVersion(open.flowVersion), answers).id);
}

async function saidKeptUntil({ services }: AppLoadContext, conversationId: string): Promise<string | null> {
  const until = await findKeptUntil(services.db.read, conversationId);
  return until === null ? null : sayKeptUntil(until, services.calendar);
}

const beginForm = z.object({ conversation: z.uuid(), again: z.literal("yes").optional() });

/** Begins a conversation for this browser. "Start again" removes the open one first, with every word in it. */
export async function begin(request: Request, context: AppLoadContext, door: Door) {
  const { services } = context;
  const form = beginForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw data(null, { status: 400 });
  const allowance = await services.limits.take("start", {
    session: context.session.tokenHash,
    address: context.address,
  });
  if (!allowance.allowed) return data({ notice: busyWords(allowance.retryAfterSeconds) }, { status: 429 });
  try {
    const open = await findCurrentConversation(context, door);
    if (open !== null && form.data.again === undefined) return redirect(await whereTheyWere(context, open, door));
    if (open !== null) await perform(services, removeUnsent, { conversationId: open.id });
    const guest = prepareGuestSession(request, context);
    await perform(services, beginConversation, {
      conversationId: form.data.conversation,
      door,
      tokenHash: guest.tokenHash,
      device: guest.device,
    });
    const first = services.flows.newest(flowOfDoor[door]).flow.start;
    return redirect(
      questionAddress(publicWay(door).steps, first),
      guest.cookie === null ? {} : { headers: { "Set-Cookie": guest.cookie } },
    );
  } catch (error) {
    if (whyStorageRefused(error) === null) throw error;
    return data(
      { notice: "We could not begin just now. Wait a minute, then press the button again. Nothing is lost." },
      { status: 503 },
    );
  }
}

function busyWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `Very many people began from this place in the last hour, so we paused it. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}. If you cannot wait, press “Get help now”.`;
}
