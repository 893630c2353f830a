/** The words round what was found. Every second part is what fits. */
export function Snippet({ parts }: { parts: readonly string[] }) {
  return (
    <p className="found__snippet">
      {parts.map((part, place) => (place % 2 === 1 ? <mark key={place}>{part}</mark> : part))}
    </p>
  );
}
