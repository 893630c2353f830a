type Words = {
  mattered: string;
  helped: string;
  changed: string;
  shownName: string;
  picture: { alt: string } | null;
  src: string;
};

/** The three parts of a story, with the name and the picture that the person agreed to. */
export function StoryWords({ mattered, helped, changed, shownName, picture, src }: Words) {
  return (
    <>
      {shownName === "" ? null : <p>The story of {shownName}</p>}
      {picture === null ? null : (
        <p>
          <img className="library-picture" src={src} alt={picture.alt} />
        </p>
      )}
      <Part heading="What mattered" words={mattered} />
      <Part heading="What helped" words={helped} />
      <Part heading="What changed" words={changed} />
    </>
  );
}

function Part({ heading, words }: { heading: string; words: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {words.split(/\n+/).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  );
}
