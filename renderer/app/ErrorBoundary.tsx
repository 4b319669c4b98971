import { Component, type ReactNode } from "react";
import styles from "./ErrorBoundary.module.css";

/** Catches what should never happen: says so, and that nothing saved is lost, instead of leaving a blank window. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className={styles.failure} role="alert">
        <h1>Orgweave has stopped</h1>
        <p>Something went wrong that should not have. Every edit marked “Saved” is kept in your draft.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Start again
        </button>
      </main>
    );
  }
}
