import styles from "./OptionMark.module.css";

/** Patterns there are; with more options the letter alone tells them apart. */
const LOOKS = 6;

/** Which pattern an option is drawn in, by its place among the options. */
export function lookOf(letter: string): number {
  return (letter.charCodeAt(0) - 65 + LOOKS) % LOOKS;
}

/** The letter of an option, on its pattern: what charts know it by. */
export function OptionMark({ letter }: { readonly letter: string }) {
  return (
    <span className={styles.mark} data-look={lookOf(letter)} aria-hidden="true">
      <b>{letter}</b>
    </span>
  );
}
