import type { AppLoadContext } from "@remix-run/node";
import { askedAboutRisk } from "#app/domain/guide/asked-about-risk.ts";
import { readComeBackCode } from "#app/domain/guide/come-back-code.ts";
import { publicWay } from "#app/routes/refer.$flow.$step/guide-way.ts";
import { questionAddress } from "#app/routes/refer.$flow.$step/question-address.ts";
import { whereTheyWere } from "#app/routes/refer._index/begin.ts";
import type { TriedDoor } from "#app/routes/track._index/open-with-word.ts";
import { isWord } from "#app/sign-in/hash-word.ts";
import { prepareGuestSession } from "#app/sign-in/prepare-guest-session.ts";
import { comeBack } from "#app/use-cases/guide/come-back.ts";
import { perform } from "#app/use-cases/perform.ts";
import { findComeBackDoor } from "#db/queries/come-back-codes.ts";
import { findConversation, listAcceptedAnswers, type Conversation } from "#db/queries/conversations.ts";

/** One try with a code and a word. Whether or not there is such a code, the same slow work is done. */
export async function tryCode(
  request: Request,
  context: AppLoadContext,
  typed: { key: string; word: string },
): Promise<TriedDoor> {
  const { services } = context;
  const code = readComeBackCode(typed.key);
  const door = code === null ? null : await findComeBackDoor(services.db.read, code, services.clock.now());
  const kept = door?.word ?? null;
  const fits = (await isWord(services, typed.word, kept)) ? kept : null;
  const { tokenHash, device, cookie } = prepareGuestSession(request, context);
  const tried = await perform(services, comeBack, { code, fits, tokenHash, device });
  const id = tried.ok ? tried.value.conversationId : null;
  const conversation = id === null ? null : await findConversation(services.db.read, id);
  if (conversation === null) return { opened: false };
  return { opened: true, to: await wayBack(context, conversation), cookie };
}

/** Where they were; who was asked about danger sees that page first, because this is a new visit. */
async function wayBack(context: AppLoadContext, { id, flowVersion, door }: Conversation): Promise<string> {
  const { db, flows } = context.services;
  const asked = askedAboutRisk(flows.byVersion(flowVersion), await listAcceptedAnswers(db.read, id));
  return asked === null
    ? whereTheyWere(context, { id, flowVersion }, door)
    : questionAddress(publicWay(door).steps, asked);
}
