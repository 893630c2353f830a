import { io } from "socket.io-client";
import { vi } from "vitest";
import type { MembersToServer, ServerToMembers } from "#realtime/messages.ts";
import type { MembersSocket } from "#realtime/client/keep-following.ts";

type Ask = Parameters<MembersToServer[keyof MembersToServer]>[0];
type Told = "post-written" | "thread-changed" | "gone" | "space-written" | "thread-read" | "space-read";
type Answers = { [Name in keyof MembersToServer]: Parameters<Parameters<MembersToServer[Name]>[1]>[0] };

/** A real socket that never connects, and its far end: what a page asked, and ways to answer and to tell. */
export function makeMembersLine<Name extends keyof MembersToServer>() {
  const socket: MembersSocket = io("http://nowhere.invalid", { autoConnect: false, forceNew: true });
  const asked: Ask[] = [];
  const answers: ((answer: Answers[Name]) => void)[] = [];
  vi.spyOn(socket, "connect").mockReturnValue(socket);
  vi.spyOn(socket, "disconnect").mockReturnValue(socket);
  vi.spyOn(socket, "emitWithAck").mockImplementation((_name, ask) => {
    asked.push(ask);
    return new Promise((resolve) => void answers.push(resolve));
  });
  const hears: Pick<ServerToMembers, Told> = {
    "post-written": (news) => socket.listeners("post-written").forEach((hear) => hear(news)),
    "thread-changed": (news) => socket.listeners("thread-changed").forEach((hear) => hear(news)),
    gone: (news) => socket.listeners("gone").forEach((hear) => hear(news)),
    "space-written": (news) => socket.listeners("space-written").forEach((hear) => hear(news)),
    "thread-read": (news) => socket.listeners("thread-read").forEach((hear) => hear(news)),
    "space-read": (news) => socket.listeners("space-read").forEach((hear) => hear(news)),
  };
  return {
    socket,
    asked,
    hears,
    connects(): void {
      socket.connected = true;
      for (const hear of socket.listeners("connect")) hear();
    },
    loses(): void {
      socket.connected = false;
      for (const hear of socket.listeners("disconnect")) hear("transport close");
    },
    async answers(answer: Answers[Name]): Promise<void> {
      answers.shift()?.(answer);
      await Promise.resolve();
    },
  };
}
