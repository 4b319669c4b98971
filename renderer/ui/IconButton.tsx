import type { ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Button } from "./Button.tsx";
import styles from "./IconButton.module.css";

interface IconButtonProps {
  /** What it does: read out, and shown when the pointer or the focus rests on it. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

/** A button that is only an icon, with its name as label and tooltip. */
export function IconButton({ label, children, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button kind="quiet" isIcon aria-label={label} onPress={onPress} isDisabled={isDisabled}>
        {children}
      </Button>
      <Tooltip className={styles.tooltip ?? ""} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
