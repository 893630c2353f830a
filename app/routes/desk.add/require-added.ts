import { data, type AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { mayAddPeople } from "#app/domain/people/may-add-people.ts";
import type { Viewer } from "#app/domain/people/may.ts";
import { viewerOf } from "#app/sign-in/viewer-of.ts";
import { findAddedPerson, type AddedPerson } from "#db/queries/added-people.ts";
import { findConversation, type Conversation } from "#db/queries/conversations.ts";

type Adder = Viewer & { name: string };

/** Whoever may type in a person. For everybody else there is no such page. */
export function requireAdder(context: AppLoadContext): Adder {
  const viewer = viewerOf(context);
  if (!mayAddPeople(viewer)) throw data(null, { status: 404 });
  return viewer;
}

export type Adding = { viewer: Adder; added: AddedPerson; conversation: Conversation };

/** @returns null when this member types no such conversation, or it is gone. */
export async function findAdding(context: AppLoadContext, id: string | undefined): Promise<Adding | null> {
  const viewer = requireAdder(context);
  const { db } = context.services;
  if (!z.uuid().safeParse(id).success || id === undefined) return null;
  const added = await findAddedPerson(db.read, id);
  if (added?.memberId !== viewer.memberId) return null;
  const conversation = await findConversation(db.read, id);
  return conversation && { viewer, added, conversation };
}

/** @throws 404: what a colleague types looks like what never was. */
export async function requireAdded(context: AppLoadContext, id: string | undefined): Promise<Adding> {
  const adding = await findAdding(context, id);
  if (adding === null) throw data(null, { status: 404 });
  return adding;
}
