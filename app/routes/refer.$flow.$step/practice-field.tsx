import { Button } from "#app/ui/button/button.tsx";
import type { FieldProps } from "#app/ui/field/field.tsx";
import { Radios, type Choice } from "#app/ui/radios/radios.tsx";
import { TextInput } from "#app/ui/text-input/text-input.tsx";
import type { FieldView, PracticeView } from "./question-view.ts";
import { useFollowingSearch } from "./use-following-search.ts";

type PracticeFieldProps = FieldProps & {
  field: FieldView;
  practice: PracticeView | null;
  value: string | undefined;
};

const nothingLookedFor: PracticeView = { words: "", found: [], more: false, chosen: null };

/**
 * Find, then choose. The search box stands in the form; its button asks for the page with the practices that fit.
 * With script the list follows the typing; the choice itself is always a plain list of radios.
 */
export function PracticeField({ field, practice, value, label, error, hint, ...props }: PracticeFieldProps) {
  const given = practice ?? nothingLookedFor;
  const search = useFollowingSearch();
  const shown: PracticeView = { ...given, ...search.found };
  const choices = choicesOf(field, shown, value);
  const unnamed = field.label === "";
  const lonely = choices.length === 0;
  return (
    <>
      <div className="search-row">
        <TextInput
          id={lonely ? props.id : "find"}
          name="find"
          label={unnamed ? "Look for the GP practice" : label}
          labelSize="s"
          hint={hint}
          error={lonely ? error : undefined}
          value={given.words}
          spellCheck={false}
          autoComplete="off"
          onChange={search.soon}
          onKeyDown={search.atOnceOnEnter}
        />
        <Button kind="secondary" name="look" value="look" formNoValidate formAction="#find">
          Find
        </Button>
      </div>
      <input type="hidden" name="looked" value={shown.words} />
      <p className="search-count" role="status">
        {search.failed ? "We could not look just now. Press Find to try again." : null}
        {search.failed || shown.words.trim() === "" ? null : countSentence(shown, !unnamed)}
      </p>
      {lonely ? null : (
        <Radios
          {...props}
          label={unnamed ? label : "Choose the practice"}
          labelHidden
          error={error}
          value={value}
          choices={choices}
        />
      )}
    </>
  );
}

function countSentence({ words, found, more }: PracticeView, mayBeEmpty: boolean): string {
  const otherwise = mayBeEmpty ? "or go on without it" : "or choose one of the answers below";
  if (found.length === 0) return `We found no practice for “${words}”. Try fewer letters, ${otherwise}.`;
  if (more) return `Many practices fit. Here are the first ${found.length}. Add its town to see fewer.`;
  return found.length === 1 ? "We found 1 practice. Choose it if it is yours." : `We found ${found.length} practices.`;
}

function choicesOf(field: FieldView, { found, chosen }: PracticeView, value: string | undefined): Choice[] {
  const all = chosen === null || found.some((one) => one.code === chosen.code) ? found : [chosen, ...found];
  const practices = all.map((one) => ({ value: one.code, label: one.name, hint: one.address }));
  const others = field.choices.map(({ id, label, hint }) => ({ value: id, label, hint: hint ?? undefined }));
  const none = field.optional && (practices.length > 0 || value) ? [{ value: "", label: "None of these" }] : [];
  return [...practices, ...others, ...none];
}
