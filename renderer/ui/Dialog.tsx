import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./Dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  /** Wide enough for a table of problems. */
  readonly isWide?: boolean;
  /** As wide and as tall as the window lets it, for something with parts that scroll by themselves. */
  readonly isTall?: boolean;
  /** Text alone, with nothing in it to put the focus on: the text itself takes it, so that keys can scroll it. */
  readonly isRead?: boolean;
  /** An alert interrupts for something that needs an answer. */
  readonly role?: "dialog" | "alertdialog";
}

/** A modal dialog: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog(props: DialogProps) {
  const {
    title,
    children,
    actions,
    onClose,
    isWide = false,
    isTall = false,
    isRead = false,
    role = "dialog",
  } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === "dialog"}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.overlay ?? ""}
    >
      <Modal className={`${styles.modal} ${isTall ? styles.tall : isWide ? styles.wide : ""}`}>
        <AriaDialog role={role} className={styles.dialog ?? ""}>
          <Heading slot="title" level={2} className={styles.title ?? ""}>
            {title}
          </Heading>
          {isRead ? (
            <div className={styles.body} tabIndex={0} role="group" aria-label={title}>
              {children}
            </div>
          ) : (
            <div className={styles.body}>{children}</div>
          )}
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
