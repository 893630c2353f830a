/** Where exports lie in the data folder. */
export const exportsFolder = "exports";

/** Where an export lies in the data folder, by the id of the job that makes it; while it is being made under another name. */
export function exportedPath(jobId: string, state: "whole" | "coming"): string {
  if (!/^[0-9a-z][0-9a-z-]{7,63}$/i.test(jobId)) throw new Error("a job's id is letters, figures and hyphens");
  return `${exportsFolder}/${jobId}.zip${state === "coming" ? ".part" : ""}`;
}
