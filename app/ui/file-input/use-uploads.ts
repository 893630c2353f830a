import { useCallback, useEffect, useRef, useState } from "react";

/** A file that has arrived and waits for its form. */
export type HeldFile = { id: string; name: string };

/** A file on its way; `done` in per cent. `problem`: why it did not get there. */
export type Upload = { key: number; name: string; done: number; problem: string | null };

const brokenLine = "This did not arrive. Check your connection, then choose the file again.";

/** Sends files one by one as they are chosen. Leaving the page, or pressing cancel, ends what is under way. */
export function useUploads(to: string, heldBefore: readonly HeldFile[]) {
  const [files, setFiles] = useState(heldBefore);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const lines = useRef(new Map<number, XMLHttpRequest>());
  const next = useRef(0);
  const waiting = uploads.some(({ problem }) => problem === null);
  useWarning(waiting);
  useEffect(() => {
    const open = lines.current;
    return () => {
      for (const request of open.values()) request.abort();
    };
  }, []);

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);
  const take = useCallback((key: number) => {
    lines.current.delete(key);
    setUploads((before) => before.filter((one) => one.key !== key));
  }, []);

  const add = (chosen: readonly File[]) => {
    for (const file of chosen) {
      const key = (next.current += 1);
      setUploads((before) => [...before, { key, name: file.name, done: 0, problem: null }]);
      const request = send(to, file, {
        progress: (done) => change(key, { done }),
        arrived: (held) => {
          take(key);
          setFiles((before) => [...before, held]);
        },
        failed: (problem) => change(key, { problem }),
      });
      lines.current.set(key, request);
    }
  };
  const cancel = (key: number) => {
    lines.current.get(key)?.abort();
    take(key);
  };
  const drop = (id: string) => setFiles((before) => before.filter((file) => file.id !== id));
  return { files, uploads, add, cancel, drop };
}

type Hearing = { progress(done: number): void; arrived(held: HeldFile): void; failed(problem: string): void };

function send(to: string, file: File, { progress, arrived, failed }: Hearing): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("POST", to);
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) =>
    progress(total === 0 ? 0 : Math.floor((loaded / total) * 100)),
  );
  request.addEventListener("load", () => {
    const answer = request.response as { file?: HeldFile; problem?: string } | null;
    if (answer?.file) arrived(answer.file);
    else failed(answer?.problem ?? brokenLine);
  });
  request.addEventListener("error", () => failed(brokenLine));
  const form = new FormData();
  form.append("files", file);
  request.send(form);
  return request;
}

/** While a file is on its way, the browser asks before the page is left. */
function useWarning(waiting: boolean): void {
  useEffect(() => {
    if (!waiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waiting]);
}
