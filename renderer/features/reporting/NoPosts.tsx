import styles from "./ReportingView.module.css";

/** A chart with nobody in it yet: how to begin. */
export function NoPosts() {
  return (
    <div className={styles.empty}>
      <h2>Nobody to report to yet</h2>
      <p>
        Press <kbd>P</kbd>, or choose Add › Post, to begin with the chief executive. The chart grows from the
        top: add the next post, then drag it onto its manager, or press <kbd>C</kbd> on it and type a few
        letters of the manager’s title.
      </p>
    </div>
  );
}
