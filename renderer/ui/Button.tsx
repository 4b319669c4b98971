import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";

type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  readonly children: ReactNode;
  /** `primary` for the one thing to do next, `quiet` for toolbars, `danger` for what takes something away. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  /** Square, for a single icon: the button then needs an `aria-label`. */
  readonly isIcon?: boolean;
};

/** The application's button. */
export function Button({ kind = "plain", isIcon = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[kind]} ${isIcon ? styles.icon : ""}`}>
      {children}
    </AriaButton>
  );
}
