import { randomUUID } from "node:crypto";

export type FormBoxes = Readonly<Record<string, string | readonly string[]>>;

/** Someone in front of a browser without script, who posts the forms of any page: keeps the cookie, counts the turns. */
export function openFormPerson(origin: string) {
  const state = { cookie: "", turn: 0 };
  const conversation = randomUUID() as string;
  const headers = () => ({ origin, ...(state.cookie === "" ? {} : { cookie: state.cookie }) });
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${origin}${path}`, { headers: headers() });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
  /** @returns the path that the site sends the browser to; anything but a redirect is thrown. */
  const send = async (path: string, boxes: FormBoxes): Promise<string> => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(boxes))
      for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
    const answer = await fetch(`${origin}${path}`, { method: "POST", redirect: "manual", headers: headers(), body });
    const to = answer.headers.get("location");
    const cookie = answer.headers.get("set-cookie")?.split(";")[0];
    if (cookie !== undefined) state.cookie = cookie;
    await answer.arrayBuffer();
    if (answer.status !== 302 || to === null) throw new Error(`${path} answered ${answer.status} to ${body}`);
    return to;
  };
  return {
    get,
    send,
    begin: (door: "guide" | "call-back") =>
      send(door === "guide" ? "/refer?index" : "/refer/call-back", { conversation }),
    /** Answers one page of the guide; a page that was answered before is changed. */
    answer: async (door: "guide" | "call-back", step: string, boxes: FormBoxes): Promise<string> => {
      const hidden = { conversation, turn: String(state.turn), "client-id": randomUUID() };
      const to = await send(`/refer/${door}/${step}`, { ...hidden, ...boxes });
      state.turn += 1;
      return to;
    },
  };
}

export type FormPerson = ReturnType<typeof openFormPerson>;
