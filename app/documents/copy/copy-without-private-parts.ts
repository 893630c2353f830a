export async function copyWithoutPrivateParts(_task: object): Promise<string[]> {
  return [];
}
