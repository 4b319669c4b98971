import { Eye } from "lucide-react";
import { type FormEvent, useEffect, useId, useMemo, useRef } from "react";
import { describeTried } from "../../../shared/rules/fixes/describe-tried.ts";
import { answerPreview, applyPreview, cancelPreview, type Preview } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { BurdenList } from "./BurdenList.tsx";
import styles from "./PreviewBar.module.css";

/** Over the canvas while a change is looked at: what it would come to, what must be said, and whether to make it. */
export function PreviewBar() {
  const preview = useEditor((state) => state.preview);
  return preview && <Bar preview={preview} />;
}

function Bar({ preview }: { readonly preview: Preview }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const bar = useRef<HTMLFormElement>(null);
  const title = useId();
  const words = useMemo(
    () => preview.tried && describeTried(facts, preview.tried, preview.finding),
    [facts, preview.tried, preview.finding],
  );
  const isMissing = preview.input !== null && preview.answer.trim() === "";

  useEffect(() => {
    bar.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      cancelPreview(editor);
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [editor]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) return;
    const next = nextCard(preview);
    if (applyPreview(editor) !== null) return;
    requestAnimationFrame(() => (next?.querySelector("button") ?? fallbackFocus())?.focus());
  };
  return (
    <form ref={bar} className={styles.bar} aria-labelledby={title} onSubmit={submit}>
      <h2 id={title}>
        <Eye aria-hidden="true" size={16} />
        <span>
          <span className={styles.word}>Preview:</span> {preview.title}
        </span>
      </h2>
      <section className={styles.words} aria-label="What it would do" tabIndex={0}>
        {preview.effect !== "" && <p>{preview.effect}</p>}
        {words && (
          <p>
            <span className={styles.changes}>{words.changes.join(" ")}</span> {words.effects.join(" ")}
          </p>
        )}
        {words?.burdens.map((burden) => (
          <BurdenList key={burden.count} burden={burden} />
        ))}
        {preview.details.length > 0 && (
          <ol className={styles.details} aria-label="What is done">
            {preview.details.map(({ key, words: detail }) => (
              <li key={key}>{detail}</li>
            ))}
          </ol>
        )}
        {preview.refusal !== null && (
          <p className={styles.refusal} role="alert">
            {preview.refusal}
          </p>
        )}
      </section>
      {preview.input && <Answer preview={preview} />}
      <div className={styles.foot}>
        <ul className={styles.key} aria-label="Marks">
          <li>
            <ChangeMark kind="added" /> added
          </li>
          <li>
            <ChangeMark kind="changed" /> changed
          </li>
          <li>
            <ChangeMark kind="removed" /> removed
          </li>
        </ul>
        <Button onPress={() => cancelPreview(editor)}>Cancel</Button>
        <Button
          kind="primary"
          type="submit"
          isDisabled={isMissing || preview.tried === null}
          {...(preview.input === null ? { "data-first": "" } : {})}
        >
          Apply
        </Button>
      </div>
    </form>
  );
}

function Answer({ preview }: { readonly preview: Preview }) {
  const editor = useEditorActions();
  const id = useId();
  const { input, answer } = preview;
  if (!input) return null;
  const change = (value: string) => answerPreview(editor, value);
  return (
    <div className={styles.answer}>
      <label htmlFor={id}>{input.label}</label>
      {input.kind === "text" ? (
        <input
          id={id}
          data-first=""
          type="text"
          autoComplete="off"
          placeholder={`For example: ${input.example}`}
          value={answer}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <select id={id} data-first="" value={answer} onChange={(event) => change(event.target.value)}>
          {input.choices.map(({ id: choice, name, detail }, index) => (
            <option key={choice} value={choice}>
              {name}
              {detail === "" ? "" : ` (${detail})`}
              {index === 0 ? " – recommended" : ""}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** The card after the one that is fixed, and after those that go with it: found before they are gone. */
function nextCard({ finding, tried }: Preview): HTMLElement | null {
  const gone = new Set([...(tried?.gone ?? []).map(({ key }) => key), finding ?? ""]);
  const cards = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  const place = cards.findIndex((card) => card.dataset.finding === finding);
  const stays = (card: HTMLElement) => !gone.has(card.dataset.finding ?? "");
  return cards.slice(place + 1).find(stays) ?? cards.slice(0, Math.max(place, 0)).findLast(stays) ?? null;
}

/** Where no finding is left to go to: the canvas. */
function fallbackFocus(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main [tabindex='0'], main button");
}
