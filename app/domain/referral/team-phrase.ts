/** "Asha Karim's team" once a worker holds it, else "The Gateshead link workers team". Begins a sentence. */
export function teamPhrase({ workerName, teamName }: { workerName: string | null; teamName: string }): string {
  if (workerName !== null && workerName !== "") return `${workerName}'s team`;
  if (teamName === "") return "Our team";
  const named = /^the\s/iu.test(teamName) ? teamName.slice(4) : teamName;
  return /\bteam$/iu.test(named) ? `The ${named}` : `The ${named} team`;
}
